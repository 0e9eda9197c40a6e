package dev.sottovoce.adapters.careless;

import dev.sottovoce.adapters.alexa.simulator.AlexaSigner;
import dev.sottovoce.banking.Money;
import dev.sottovoce.skills.careless.CarelessSkill;

/** Breaks the rules for adapters. Nothing runs it. */
public final class CarelessAdapter {
    private CarelessAdapter() {}

    static boolean knowsTheSkill(Object skill) {
        return skill instanceof CarelessSkill;
    }

    static long reads(Money amount, AlexaSigner signer) {
        return amount.minorUnits() + signer.certChainUrl().length();
    }
}
