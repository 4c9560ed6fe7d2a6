package dev.litfass.platform;

import dev.litfass.contracts.caller.Service;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What all processes are told.
 *
 * @param edge true in the process that the outside reaches
 * @param ticks whether the clocks run by themselves; tests move them by hand
 * @param desk true on a developer's or newcomer's machine, where addresses on this machine count as the outside
 * @param publicUrl where people reach Litfass, without a slash at the end; links in mails begin with it
 */
@Validated
@ConfigurationProperties("litfass")
public record PlatformSettings(
        @DefaultValue("false") boolean edge,
        @DefaultValue("true") boolean ticks,
        @DefaultValue("false") boolean desk,
        @DefaultValue("http://localhost:8080") String publicUrl,
        @DefaultValue Keys caller) {

    /**
     * The keys of the internal token, each shared with one other process alone; rings as
     * {@link dev.litfass.platform.keys.KeyRing#parse} reads them.
     *
     * @param to for the services that this process calls
     * @param from for the services that call this process
     */
    public record Keys(
            @DefaultValue Map<Service, String> to,
            @DefaultValue Map<Service, String> from) {

        @Override
        public String toString() {
            return "Keys[…]";
        }
    }
}
