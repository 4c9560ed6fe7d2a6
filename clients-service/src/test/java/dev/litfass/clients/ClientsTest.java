package dev.litfass.clients;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.testsupport.Callers;
import dev.litfass.testsupport.EmptyDatabase;
import dev.litfass.testsupport.ServiceTest;
import dev.litfass.testsupport.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.json.JsonMapper;

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
public abstract class ClientsTest {

    protected static final Caller ADMIN = Callers.admin();

    @Autowired
    protected WebTestClient web;

    @Autowired
    protected Callers callers;

    @Autowired
    protected TestClock clock;

    @Autowired
    protected JsonMapper json;

    protected ServiceClient service;

    @Autowired
    private ReactiveMongoTemplate database;

    @BeforeEach
    void quietMorning() {
        clock.reset();
        EmptyDatabase.of(database);
        service = new ServiceClient(web, callers, json);
    }
}
