package dev.litfass.content.post;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.platform.audit.AuditLog;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Records what somebody did to a post. */
@Component
public class PostAudit {

    private final AuditLog audit;

    PostAudit(AuditLog audit) {
        this.audit = audit;
    }

    /** The post, once it is recorded. */
    public Mono<Post> record(Post post, Caller by, String action, @Nullable String detail) {
        return audit.record(by, post.clientId(), action, post.id().value(), detail)
                .thenReturn(post);
    }

    /** The same with the content that the post has now. */
    public Mono<Post> recordContent(Post post, Caller by, String action) {
        return record(post, by, action, post.hash().value());
    }
}
