package org.tripact.card.agent.control;

import java.util.Optional;

/**
 * What is said to a block.
 *
 * @param next the block to be sent now
 * @param finish whether the control wants no more blocks of this message
 * @param refusal why the block or the message is not taken
 * @param message the message, once it is whole
 */
record BlockAnswer(String group, int next, boolean finish, Optional<Refusal> refusal, Optional<String> message) {

    static BlockAnswer goOn(String group, int next) {
        return new BlockAnswer(group, next, false, Optional.empty(), Optional.empty());
    }

    static BlockAnswer again(String group, int next) {
        return new BlockAnswer(
                group, next, false, Optional.of(ControlError.BLOCK_BROKEN.refusal(next)), Optional.empty());
    }

    static BlockAnswer done(String group, int next, Optional<String> message) {
        return new BlockAnswer(group, next, true, Optional.empty(), message);
    }

    static BlockAnswer givenUp(String group, Refusal why) {
        return new BlockAnswer(group, 0, true, Optional.of(why), Optional.empty());
    }
}
