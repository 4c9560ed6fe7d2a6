package dev.litfass.platform.id;

import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.id.Id;
import dev.litfass.contracts.id.StaffId;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/** Stores every listed kind of id as the plain string it wraps. */
public record IdConverters(Set<Class<? extends Id>> types) {

    @SafeVarargs
    public static IdConverters of(Class<? extends Id>... types) {
        var all = new LinkedHashSet<Class<? extends Id>>(List.of(ClientId.class, ChannelId.class, StaffId.class));
        all.addAll(Arrays.asList(types));
        return new IdConverters(Set.copyOf(all));
    }

    public List<GenericConverter> converters() {
        return List.of(new Reading(types), new Writing(types));
    }

    @ReadingConverter
    private record Reading(Set<Class<? extends Id>> types) implements GenericConverter {

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            var pairs = new LinkedHashSet<ConvertiblePair>();
            types.forEach(type -> pairs.add(new ConvertiblePair(String.class, type)));
            return pairs;
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
            if (source == null) {
                return null;
            }
            try {
                return BeanUtils.instantiateClass(to.getType().getConstructor(String.class), source);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(to.getType() + " is not a record of one string", e);
            }
        }
    }

    @WritingConverter
    private record Writing(Set<Class<? extends Id>> types) implements GenericConverter {

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            var pairs = new LinkedHashSet<ConvertiblePair>();
            types.forEach(type -> pairs.add(new ConvertiblePair(type, String.class)));
            return pairs;
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
            return source == null ? null : ((Id) source).value();
        }
    }
}
