package dev.litfass.clients.notice;

import dev.litfass.contracts.alert.Alert;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.PlatformSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The pages of the staff app that mails lead to; the app finds the same ones by itself. */
@Component
class NoticeLinks {

    private final String desk;

    NoticeLinks(PlatformSettings platform) {
        this.desk = platform.publicUrl() + "/desk/";
    }

    /** Where what an alert is about is seen to. */
    String to(@Nullable ClientId client, Alert.Subject subject) {
        var scope = desk + (client == null ? "all" : client) + "/";
        return scope
                + switch (subject.type()) {
                    case POST -> "posts/" + subject.id();
                    case INQUIRY -> "inbox?status=EVERY&item=" + subject.id();
                    case CHANNEL -> "client?tab=channels";
                    case VIEWER -> "client?tab=file";
                    case SOURCE -> "watches?tab=sources";
                    case SERIES -> "calendar";
                    case CLIENT -> "today";
                    case STAFF -> "me";
                };
    }

    /** Where a person chooses what comes by mail. */
    String choices() {
        return desk + "all/me#notices";
    }

    String all() {
        return desk + "all/notices";
    }
}
