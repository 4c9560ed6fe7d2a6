package dev.litfass.platform;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/** Stores local dates and times as ISO text: they are plans, not instants, and the machine's zone must not touch them. */
final class LocalTimesAsText {

    private LocalTimesAsText() {}

    static List<Converter<?, ?>> converters() {
        return List.of(new DateOut(), new DateIn(), new TimeOut(), new TimeIn(), new DateTimeOut(), new DateTimeIn());
    }

    @WritingConverter
    private record DateOut() implements Converter<LocalDate, String> {
        @Override
        public String convert(LocalDate date) {
            return date.toString();
        }
    }

    @ReadingConverter
    private record DateIn() implements Converter<String, LocalDate> {
        @Override
        public LocalDate convert(String text) {
            return LocalDate.parse(text);
        }
    }

    @WritingConverter
    private record TimeOut() implements Converter<LocalTime, String> {
        @Override
        public String convert(LocalTime time) {
            return time.toString();
        }
    }

    @ReadingConverter
    private record TimeIn() implements Converter<String, LocalTime> {
        @Override
        public LocalTime convert(String text) {
            return LocalTime.parse(text);
        }
    }

    @WritingConverter
    private record DateTimeOut() implements Converter<LocalDateTime, String> {
        @Override
        public String convert(LocalDateTime time) {
            return time.toString();
        }
    }

    @ReadingConverter
    private record DateTimeIn() implements Converter<String, LocalDateTime> {
        @Override
        public LocalDateTime convert(String text) {
            return LocalDateTime.parse(text);
        }
    }
}
