package dev.litfass.testsupport.breaking.portal;

import org.springframework.web.bind.annotation.PutMapping;

/** Lets a viewer change something. */
public final class PortalWrites {
    @PutMapping("/portal/bread")
    void bake() {}
}
