package dev.sottovoce.runtime.log;

/** Everything that is ever logged. The texts are constant; what varies stands in {@link Arg arguments}. */
public enum Line {
    STARTED("listening"),
    STOPPING("no new requests; finishing turns in flight"),
    STOPPED("stopped"),
    STOPPED_WITH_TURNS("stopped while turns were still in flight"),
    REQUEST_REFUSED("request refused"),
    REQUEST_FAILED("request failed inside us; the constant answer went out"),
    TURN_ANSWERED("turn answered"),
    TURN_REPLAYED("stored answer sent again"),
    TURN_FELL_BACK("constant answer instead of the turn's"),
    TURN_WITHHELD("a value stayed home"),
    EVENT_TAKEN("event taken"),
    EVENTS_NOT_TAKEN("events could not be made durable; the vendor was asked to send them again"),
    EVENT_PUT_OFF("event put off"),
    ANSWER_REFUSED("the vendor did not take an answer, or it may not leave"),
    ANSWER_GIVEN_UP("an answer was given up"),
    LANE_STOPPED("work on a conversation stopped; it will be taken up again"),
    GUARD_TRIPPED("the guard stopped bytes"),
    GUARD_OBSERVES("the guard only observes: this is no production"),
    VENDOR_SEALED("a vendor is told nothing until a person unseals it: the guard stopped too much"),
    CALL_REFUSED("outbound call refused"),
    CALL_FAILED("outbound call failed"),
    DELIVERY_FAILED("what stayed home could not be put on the customer's page");

    private final String text;

    Line(String text) {
        this.text = text;
    }

    /** The constant text. */
    public String text() {
        return text;
    }
}
