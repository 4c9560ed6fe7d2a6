package dev.litfass.testsupport.breaking;

import org.springframework.web.bind.annotation.PostMapping;

/** Changes something that nobody hears of. */
public final class ForgetfulController {
    @PostMapping("/bread")
    void bake() {}
}
