package dev.litfass.content.history;

import static dev.litfass.contracts.caller.Permission.MANAGE_CLIENTS;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.caller.Requires;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Taking over what was published before. */
@RestController
@RequestMapping("/api/clients/{clientId}/posts")
class HistoryController {

    private final ImportHistory history;

    HistoryController(ImportHistory history) {
        this.history = history;
    }

    /** At most 100 at a time. */
    @Requires(MANAGE_CLIENTS)
    @PostMapping("/imports")
    Mono<ImportHistory.Imported> take(
            @PathVariable ClientId clientId, @Valid @RequestBody Earlier earlier, Caller caller) {
        return history.of(clientId, earlier.posts(), caller);
    }

    /** What was published before. */
    record Earlier(@NotEmpty @Size(max = 100) List<@NotNull @Valid EarlierPost> posts) {}
}
