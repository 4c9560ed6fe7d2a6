package dev.litfass.content.post;

/**
 * What a change answers of a post; who wants to see more reads it.
 *
 * @param contentHash of the content it has now, which an approval names
 */
public record PostState(PostId id, long version, PostStatus status, ContentHash contentHash) {

    public static PostState of(Post post) {
        return new PostState(post.id(), post.version() == null ? 0 : post.version(), post.status(), post.hash());
    }
}
