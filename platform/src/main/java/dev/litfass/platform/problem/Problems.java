package dev.litfass.platform.problem;

import dev.litfass.contracts.problem.CommonProblem;
import dev.litfass.contracts.problem.Problem;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import jakarta.validation.ConstraintViolationException;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.NotAcceptableStatusException;
import org.springframework.web.server.PayloadTooLargeException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says which problem an exception of the frameworks is. */
final class Problems {

    private Problems() {}

    static Problem of(Throwable error) {
        if (error instanceof Problem problem) {
            return problem;
        }
        if (error instanceof OptimisticLockingFailureException) {
            return CommonProblem.VERSION_CONFLICT.because("load it again and repeat the change");
        }
        if (error instanceof WebExchangeBindException e) {
            return CommonProblem.INVALID_REQUEST
                    .because("some fields are not valid")
                    .at(places(e.getFieldErrors()));
        }
        if (error instanceof HandlerMethodValidationException e) {
            return CommonProblem.INVALID_REQUEST
                    .because("some fields are not valid")
                    .at(places(e));
        }
        if (error instanceof ConstraintViolationException e) {
            return CommonProblem.INVALID_REQUEST
                    .because("some fields are not valid")
                    .at(e.getConstraintViolations().stream()
                            .map(v -> new Problem.Place(
                                    pointer(v.getPropertyPath().toString()), v.getMessage()))
                            .toList());
        }
        if (error instanceof ServerWebInputException e) {
            return ofInput(e);
        }
        if (error instanceof UnsupportedMediaTypeStatusException) {
            return CommonProblem.UNSUPPORTED_MEDIA_TYPE.because("send application/json");
        }
        if (error instanceof MethodNotAllowedException e) {
            return CommonProblem.METHOD_NOT_ALLOWED.because("%s is not offered here", e.getHttpMethod());
        }
        if (error instanceof NotAcceptableStatusException) {
            return CommonProblem.NOT_ACCEPTABLE.because("ask for application/json");
        }
        if (error instanceof PayloadTooLargeException || error instanceof DataBufferLimitException) {
            return CommonProblem.TOO_LARGE.because("the request body is too large");
        }
        if (error instanceof DecodingException e && e.getCause() instanceof JacksonException j) {
            return unreadable(j);
        }
        if (error instanceof DecodingException e) {
            return undecodable(e);
        }
        if (error instanceof CallNotPermittedException
                || error instanceof BulkheadFullException
                || error instanceof ConnectException) {
            return CommonProblem.UPSTREAM_UNAVAILABLE.because("try again in a moment");
        }
        if (error instanceof TimeoutException) {
            return CommonProblem.UPSTREAM_SLOW.because("try again in a moment");
        }
        if (error instanceof ResponseStatusException e) {
            return ofStatus(e);
        }
        return unexpected(error);
    }

    /** A body that is not of the form it says it has: JSON, or parts behind a boundary. */
    private static Problem undecodable(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataBufferLimitException) {
                return CommonProblem.TOO_LARGE.because("the request body is too large");
            }
        }
        return CommonProblem.INVALID_REQUEST.because("the request body cannot be read");
    }

    private static Problem ofInput(ServerWebInputException error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof JacksonException e) {
                return unreadable(e);
            }
            if (cause instanceof DataBufferLimitException) {
                return CommonProblem.TOO_LARGE.because("the request body is too large");
            }
        }
        var parameter = error.getMethodParameter();
        if (parameter != null && isPathId(parameter)) {
            return CommonProblem.NOT_FOUND.because("there is nothing at this address");
        }
        if (parameter != null && parameter.getParameterName() != null) {
            var words = wordsOf(error);
            return CommonProblem.INVALID_REQUEST
                    .because(words == null ? "a parameter cannot be read" : words)
                    .at(List.of(new Problem.Place(
                            "/" + parameter.getParameterName(), words == null ? "missing or not readable" : words)));
        }
        return CommonProblem.INVALID_REQUEST.because("the request cannot be read");
    }

    private static boolean isPathId(org.springframework.core.MethodParameter parameter) {
        return parameter.hasParameterAnnotation(org.springframework.web.bind.annotation.PathVariable.class);
    }

    private static Problem unreadable(JacksonException error) {
        if (error instanceof UnrecognizedPropertyException e) {
            return CommonProblem.INVALID_REQUEST
                    .because("the body has a field that is not known here")
                    .at(List.of(new Problem.Place(path(e), "unknown field")));
        }
        if (error instanceof StreamReadException) {
            var duplicate = error.getOriginalMessage() != null
                    && error.getOriginalMessage().startsWith("Duplicate");
            return CommonProblem.INVALID_REQUEST.because(
                    duplicate ? "the body has the same field twice" : "the body is not valid JSON");
        }
        var words = wordsOf(error);
        return CommonProblem.INVALID_REQUEST
                .because(words == null ? "the body has a value of the wrong kind" : words)
                .at(List.of(new Problem.Place(path(error), words == null ? "wrong type or not allowed here" : words)));
    }

    /** What was said by whoever could not read a value; null where nobody knew better. */
    private static @Nullable String wordsOf(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem.detail();
            }
        }
        return null;
    }

    private static String path(JacksonException error) {
        var text = new StringBuilder();
        error.getPath()
                .forEach(ref -> text.append('/')
                        .append(ref.getPropertyName() == null ? ref.getIndex() : ref.getPropertyName()));
        return text.isEmpty() ? "/" : text.toString();
    }

    private static List<Problem.Place> places(List<FieldError> errors) {
        return errors.stream()
                .map(e -> new Problem.Place(pointer(e.getField()), e.getDefaultMessage()))
                .toList();
    }

    private static List<Problem.Place> places(HandlerMethodValidationException error) {
        var places = new ArrayList<Problem.Place>();
        for (var result : error.getParameterValidationResults()) {
            if (result instanceof ParameterErrors body) {
                places.addAll(places(body.getFieldErrors()));
            } else {
                var name = result.getMethodParameter().getParameterName();
                result.getResolvableErrors()
                        .forEach(e -> places.add(new Problem.Place("/" + name, e.getDefaultMessage())));
            }
        }
        return places;
    }

    private static String pointer(String property) {
        return "/" + property.replace("[", "/").replace("]", "").replace('.', '/');
    }

    private static Problem ofStatus(ResponseStatusException error) {
        return switch (error.getStatusCode().value()) {
            case 404 -> CommonProblem.NOT_FOUND.because("there is nothing at this address");
            case 413 -> CommonProblem.TOO_LARGE.because("the request body is too large");
            case 503 -> CommonProblem.UPSTREAM_UNAVAILABLE.because("try again in a moment");
            case 504 -> CommonProblem.UPSTREAM_SLOW.because("try again in a moment");
            default ->
                error.getStatusCode().is4xxClientError()
                        ? CommonProblem.INVALID_REQUEST.because("the request cannot be answered")
                        : unexpected(error);
        };
    }

    private static Problem unexpected(Throwable error) {
        return CommonProblem.INTERNAL_ERROR
                .because("the trace id helps us to find it")
                .causedBy(error);
    }
}
