package dev.litfass.clients;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.testsupport.Callers;
import dev.litfass.testsupport.ServiceTest;
import dev.litfass.testsupport.ServiceTestCase;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.test.context.TestPropertySource;

/**
 * What every test of the whole clients-service starts from: keys of its own, an administrator, a quiet morning. Mails that
 * would go out are on the desk's page.
 */
@ServiceTest
@TestPropertySource(
        properties = {
            "litfass.desk=true",
            "litfass.vault.keys=v1:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
            "litfass.digests.keys=v1:YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXphYmNkZWY="
        })
public abstract class ClientsTest extends ServiceTestCase {

    protected static final Caller ADMIN = Callers.admin();

    protected ServiceClient service;

    @BeforeEach
    void quietMorning() {
        service = new ServiceClient(web, callers, json);
    }
}
