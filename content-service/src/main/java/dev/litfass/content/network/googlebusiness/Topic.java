package dev.litfass.content.network.googlebusiness;

import dev.litfass.content.network.NetworkOptions;
import dev.litfass.content.network.NetworkOptions.Asked;
import dev.litfass.content.network.NetworkOptions.Fault;
import dev.litfass.content.network.OptionField;
import dev.litfass.content.network.Outgoing;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What kind of thing a place says: news, an event, or an offer
 * (developers.google.com/my-business/reference/rest/v4/accounts.locations.localPosts, read 2026-11-30). An event and an
 * offer have a title and a span of time, on the place's own clock; a button stands below news and events.
 */
final class Topic {

    private static final String TYPE = "topicType";
    private static final String TITLE = "eventTitle";
    private static final String START = "eventStart";
    private static final String END = "eventEnd";
    private static final String COUPON = "couponCode";
    private static final String REDEEM = "redeemUrl";
    private static final String TERMS = "terms";
    private static final String BUTTON = "callToAction";
    private static final String BUTTON_LINK = "callToActionUrl";

    private static final String EVENT = "event";
    private static final String OFFER = "offer";
    private static final String NO_BUTTON = "none";
    private static final String CALL = "call";

    private static final Map<String, String> BUTTONS = Map.of(
            "book",
            "BOOK",
            "order",
            "ORDER",
            "shop",
            "SHOP",
            "learnMore",
            "LEARN_MORE",
            "signUp",
            "SIGN_UP",
            CALL,
            "CALL");

    private static final Set<String> OF_OFFERS = Set.of(COUPON, REDEEM, TERMS);

    /** A title has 58 characters (https://support.google.com/business/answer/7342169, read 2026-11-30). */
    static final NetworkOptions OPTIONS = NetworkOptions.of(
                    OptionField.choice(TYPE, "standard", EVENT, OFFER),
                    OptionField.text(TITLE, 58),
                    OptionField.localTime(START),
                    OptionField.localTime(END),
                    OptionField.text(COUPON, 58),
                    OptionField.link(REDEEM),
                    OptionField.text(TERMS, 5_000),
                    OptionField.choice(BUTTON, NO_BUTTON, "book", "order", "shop", "learnMore", "signUp", CALL),
                    OptionField.link(BUTTON_LINK))
            .with(Topic::faults);

    private Topic() {}

    private static Stream<Fault> faults(Asked asked) {
        var parts = asked.parts() > 0 ? Stream.of(new Fault(TYPE, "no-parts")) : Stream.<Fault>of();
        return Stream.of(parts, faultsOfTime(asked), faultsOfOffer(asked), faultsOfButton(asked))
                .flatMap(found -> found);
    }

    private static Stream<Fault> faultsOfTime(Asked asked) {
        var times = Stream.of(TITLE, START, END);
        if (!hasTime(asked.of(TYPE))) {
            return times.filter(asked::has).map(field -> new Fault(field, "only-event"));
        }
        var missing = times.filter(field -> !asked.has(field)).toList();
        if (!missing.isEmpty()) {
            return missing.stream().map(field -> new Fault(field, "event-incomplete"));
        }
        return LocalDateTime.parse(asked.of(END)).isAfter(LocalDateTime.parse(asked.of(START)))
                ? Stream.of()
                : Stream.of(new Fault(END, "ends-before-start"));
    }

    private static Stream<Fault> faultsOfOffer(Asked asked) {
        return asked.of(TYPE).equals(OFFER)
                ? Stream.of()
                : OF_OFFERS.stream().filter(asked::has).sorted().map(field -> new Fault(field, "only-offer"));
    }

    private static Stream<Fault> faultsOfButton(Asked asked) {
        var button = asked.of(BUTTON);
        var isOne = BUTTONS.containsKey(button);
        if (isOne && asked.of(TYPE).equals(OFFER)) {
            return Stream.of(new Fault(BUTTON, "no-button-of-offer"));
        }
        if (isOne && !button.equals(CALL) && !asked.has(BUTTON_LINK)) {
            return Stream.of(new Fault(BUTTON_LINK, "button-without-link"));
        }
        return asked.has(BUTTON_LINK) && (!isOne || button.equals(CALL))
                ? Stream.of(new Fault(BUTTON_LINK, "link-without-button"))
                : Stream.of();
    }

    private static boolean hasTime(String type) {
        return type.equals(EVENT) || type.equals(OFFER);
    }

    /** What Google is told of it beside the words. */
    static Map<String, Object> of(Outgoing outgoing) {
        var said = new LinkedHashMap<String, Object>();
        var type = outgoing.option(TYPE);
        said.put("topicType", type.equals(EVENT) ? "EVENT" : type.equals(OFFER) ? "OFFER" : "STANDARD");
        if (hasTime(type)) {
            said.put("event", Map.of("title", outgoing.option(TITLE), "schedule", schedule(outgoing)));
        }
        if (type.equals(OFFER)) {
            said.put("offer", offer(outgoing));
        }
        var button = BUTTONS.get(outgoing.option(BUTTON));
        if (button != null) {
            said.put("callToAction", button(button, outgoing.option(BUTTON_LINK)));
        }
        return said;
    }

    private static Map<String, Object> schedule(Outgoing outgoing) {
        var start = LocalDateTime.parse(outgoing.option(START));
        var end = LocalDateTime.parse(outgoing.option(END));
        return Map.of(
                "startDate", date(start),
                "startTime", time(start),
                "endDate", date(end),
                "endTime", time(end));
    }

    private static Map<String, Integer> date(LocalDateTime moment) {
        return Map.of("year", moment.getYear(), "month", moment.getMonthValue(), "day", moment.getDayOfMonth());
    }

    private static Map<String, Integer> time(LocalDateTime moment) {
        return Map.of("hours", moment.getHour(), "minutes", moment.getMinute());
    }

    private static Map<String, String> offer(Outgoing outgoing) {
        var offer = new LinkedHashMap<String, String>();
        put(offer, "couponCode", outgoing.option(COUPON));
        put(offer, "redeemOnlineUrl", outgoing.option(REDEEM));
        put(offer, "termsConditions", outgoing.option(TERMS));
        return offer;
    }

    private static Map<String, String> button(String type, @Nullable String link) {
        var button = new LinkedHashMap<String, String>();
        button.put("actionType", type);
        put(button, "url", link == null ? "" : link);
        return button;
    }

    private static void put(Map<String, String> all, String name, String value) {
        if (!value.isEmpty()) {
            all.put(name, value);
        }
    }
}
