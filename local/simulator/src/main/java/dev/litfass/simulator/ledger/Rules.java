package dev.litfass.simulator.ledger;

/**
 * What holds for one account: its semantics and its limits. A ledger that was written before there was one of the later
 * rules is read with 0 or false, which is why these mean that the rule does not hold.
 *
 * @param namesOriginal a refused repetition is told which post it repeats
 * @param namesAccount it is told whose post it repeats instead
 * @param draftLifeSeconds how long a draft may wait to be published
 * @param statusPauseSeconds how long an account must wait before it asks for the same draft again
 * @param postsPerDay how many posts are taken in 24 hours
 * @param processingSeconds how long a draft is processed before it can be published
 * @param mediaPerPost how many pictures a post may show; 0 is the usual four
 */
public record Rules(
        Semantics semantics,
        long keyLifeSeconds,
        int characters,
        boolean readBack,
        boolean namesOriginal,
        boolean namesAccount,
        long draftLifeSeconds,
        long statusPauseSeconds,
        int postsPerDay,
        int processingSeconds,
        int mediaPerPost) {

    private static final int USUAL_MEDIA = 4;

    /** What holds for an account nobody has changed. */
    public static final Rules USUAL =
            new Rules(Semantics.A, 3600, 500, true, true, false, 24 * 3600, 0, 0, 0, USUAL_MEDIA);

    /** How many pictures a post may show. */
    public int media() {
        return mediaPerPost == 0 ? USUAL_MEDIA : mediaPerPost;
    }
}
