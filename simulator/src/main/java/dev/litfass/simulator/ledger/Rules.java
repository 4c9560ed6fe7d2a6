package dev.litfass.simulator.ledger;

/** What holds for one account: its semantics and its limits. */
public record Rules(Semantics semantics, long keyLifeSeconds, int characters, boolean readBack, boolean namesOriginal) {

    /** What holds for an account nobody has changed. */
    public static final Rules USUAL = new Rules(Semantics.A, 3600, 500, true, true);
}
