package dev.sottovoce.conversation.skill;

/**
 * A banking skill: which intents it serves. Its catalogue files stand beside the class in the resources:
 * {@code intents.yaml}, {@code utterances/}, {@code slots/} and {@code messages/}.
 */
public interface Skill {
    /** Binds the skill's intents to handlers; called once at start. */
    void define(SkillDefinition skill);
}
