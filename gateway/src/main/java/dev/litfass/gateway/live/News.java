package dev.litfass.gateway.live;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.Map;

/**
 * One piece of news, passed on as a service tells it.
 *
 * @param kind what has changed, which is also the name of the event
 * @param rest what else is told, whatever it is: pages ask for what it names
 */
record News(String kind, @JsonAnySetter @JsonAnyGetter Map<String, Object> rest) {}
