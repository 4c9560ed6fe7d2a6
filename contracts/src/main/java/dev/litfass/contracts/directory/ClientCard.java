package dev.litfass.contracts.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.worktime.WorkTime;
import java.util.List;

/** What the other services may know of a client company. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ClientCard(
        ClientId id,
        String name,
        String colour,
        boolean archived,
        Voice voice,
        WorkTime workTime,
        ResponseTarget responseTarget,
        ApprovalPolicy approvalPolicy) {

    /** How a company speaks: its languages, the main one first, and how it addresses people. */
    public record Voice(List<String> languages, Address address) {}

    /** The German forms of address. */
    public enum Address {
        SIE,
        DU
    }

    /**
     * What is promised to people who ask.
     *
     * @param businessMinutes working time until the first answer
     * @param publicAmberHours plain hours after which the public may wonder
     */
    public record ResponseTarget(int businessMinutes, int publicAmberHours, int publicRedHours, int publicBreachHours) {

        /** Four working hours; 24, 48 and 72 plain hours. */
        public static ResponseTarget usual() {
            return new ResponseTarget(240, 24, 48, 72);
        }
    }

    /**
     * Who has to agree before a post goes out.
     *
     * @param required false where posts may be scheduled without anybody's approval
     * @param ownPosts true where people may approve what they wrote themselves
     */
    public record ApprovalPolicy(boolean required, boolean ownPosts) {

        /** A second person approves every post. */
        public static ApprovalPolicy secondPerson() {
            return new ApprovalPolicy(true, false);
        }

        /** True where nobody may approve what they wrote themselves. */
        public boolean wantsSecondPerson() {
            return required && !ownPosts;
        }
    }
}
