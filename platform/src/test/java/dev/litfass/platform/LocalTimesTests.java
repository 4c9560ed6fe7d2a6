package dev.litfass.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.litfass.contracts.problem.CommonProblem;
import dev.litfass.contracts.problem.Problem;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.format.support.DefaultFormattingConversionService;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Local dates and times as bodies and parameters bring them. */
class LocalTimesTests {

    private final JsonMapper json = json();
    private final DefaultFormattingConversionService parameters = parameters();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-06-01T10:00:00+02:00",
                "2027-06-01T10:00:00Z",
                "2027-06-01T10:00:00z",
                "2027-06-01T10:00[Europe/Paris]",
                "2027-06-01T10:00+02:00[Europe/Paris]",
                "2027-06-01T10:00:00-00:00",
                "2027-06-01T10:00:00+02",
                "2027-06-01T10:00 ",
                " 2027-06-01T10:00",
                "2027-06-01 10:00",
                "2027-06-01",
                "2027-02-30T10:00",
                "2027-06-01T25:00",
                "2027-06-01T24:00",
                "+999999999-12-31T23:59",
                "-999999999-01-01T00:00",
                "1969-12-31T23:59",
                "+10000-01-01T00:00",
                "\uff12\uff10\uff12\uff17-06-01T10:00",
                ""
            })
    void aLocalTimeHasNoOffsetAndASensibleYear(String text) {
        refused(text, LocalDateTime.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-06-01Z",
                "2027-06-01+02:00",
                "2027-06-01T00:00",
                "2027-06-01T00:00:00Z",
                "2027-06-31",
                "+999999999-12-31",
                "-0001-01-01",
                "1969-12-31",
                "01.06.2027",
                "6/1/27",
                ""
            })
    void aDateIsADateAlone(String text) {
        refused(text, LocalDate.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10:00Z",
                "10:00+02:00",
                "2027-06-01T10:00",
                "2027-06-01T10:00:00Z",
                "24:00",
                "10",
                "10:00 AM",
                ""
            })
    void aTimeOfDayIsATimeAlone(String text) {
        refused(text, LocalTime.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[2027,6,1,10,0]", "1811930400", "1.5", "true", "{}"})
    void numbersAndListsAreNoTimes(String value) {
        assertThatThrownBy(() -> json.readValue(value, LocalDateTime.class)).isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> json.readValue(value, LocalDate.class)).isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> json.readValue(value, LocalTime.class)).isInstanceOf(JacksonException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-06-01T10:00",
        "2027-06-01T10:00:30",
        "2027-06-01T10:00:30.125",
        "1970-01-01T00:00",
        "9999-12-31T23:59"
    })
    void readsLocalTimes(String text) {
        assertThat(json.readValue('"' + text + '"', LocalDateTime.class)).isEqualTo(LocalDateTime.parse(text));
        assertThat(parameters.convert(text, LocalDateTime.class)).isEqualTo(LocalDateTime.parse(text));
        var date = text.substring(0, 10);
        assertThat(json.readValue('"' + date + '"', LocalDate.class)).isEqualTo(LocalDate.parse(date));
        assertThat(parameters.convert(date, LocalDate.class)).isEqualTo(LocalDate.parse(date));
        var time = text.substring(11);
        assertThat(json.readValue('"' + time + '"', LocalTime.class)).isEqualTo(LocalTime.parse(time));
        assertThat(parameters.convert(time, LocalTime.class)).isEqualTo(LocalTime.parse(time));
    }

    private void refused(String text, Class<?> type) {
        assertThatThrownBy(() -> json.readValue('"' + text + '"', type))
                .isInstanceOf(JacksonException.class)
                .rootCause()
                .isInstanceOfSatisfying(Problem.class, LocalTimesTests::saysWhatToSend);
        assertThatThrownBy(() -> parameters.convert(text, type))
                .rootCause()
                .isInstanceOfSatisfying(Problem.class, LocalTimesTests::saysWhatToSend);
    }

    private static void saysWhatToSend(Problem problem) {
        assertThat(problem.type()).isEqualTo(CommonProblem.INVALID_REQUEST);
        assertThat(problem.detail()).contains("without");
    }

    private static JsonMapper json() {
        var builder = JsonMapper.builder();
        new PlatformAutoConfiguration().strictJson().customize(builder);
        return builder.build();
    }

    private static DefaultFormattingConversionService parameters() {
        var service = new DefaultFormattingConversionService();
        new PlatformAutoConfiguration().strictParameters().addFormatters(service);
        return service;
    }
}
