package dev.litfass.content.network.linkedin;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where LinkedIn is, and what is asked for.
 *
 * @param api the address of its API
 * @param dialog where it asks people and hands out tokens
 * @param scopes LinkedIn refuses the whole question where the agency's app has no right to one of them: an agency
 *     without the Community Management API leaves out those of organizations
 *     (learn.microsoft.com/en-us/linkedin/shared/authentication/getting-access, read 2026-11-30)
 */
@ConfigurationProperties("litfass.networks.linkedin")
record LinkedInSettings(
        @DefaultValue("https://api.linkedin.com") String api,
        @DefaultValue("https://www.linkedin.com/oauth/v2") String dialog,

        @DefaultValue({
            "openid",
            "profile",
            "w_member_social",
            "r_organization_admin",
            "w_organization_social",
            "r_organization_social"
        })
        List<String> scopes) {}
