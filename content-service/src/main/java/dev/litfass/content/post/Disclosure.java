package dev.litfass.content.post;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a post has to be open about: for whom it speaks, and how much of it a machine has made. */
public record Disclosure(
        @Nullable Relation relation, @Nullable AiUse ai) {

    public Disclosure {
        relation = relation == null ? Relation.OWN : relation;
        ai = ai == null ? AiUse.NONE : ai;
    }

    /** Why the client says it. */
    public enum Relation {
        /** Of its own accord, about its own matters. */
        OWN,
        PAID_PARTNERSHIP,
        /** It got the product, a journey, an invitation. */
        GIFT,
        /** It earns by what readers buy. */
        AFFILIATE,
        /** Somebody praises the firm that employs them. */
        EMPLOYEE;

        public boolean isAdvertising() {
            return this != OWN;
        }
    }

    /** How far generative AI was used, as Article 50 of Regulation (EU) 2024/1689 tells it apart. */
    public enum AiUse {
        NONE,
        /** A person has written it with help. */
        ASSISTED,
        GENERATED,
        /** Pictures that one could take for real. */
        REALISTIC
    }

    @JsonIgnore
    public boolean isAdvertising() {
        return Objects.requireNonNull(relation).isAdvertising();
    }

    @JsonIgnore
    boolean isUsual() {
        return !isAdvertising() && ai == AiUse.NONE;
    }
}
