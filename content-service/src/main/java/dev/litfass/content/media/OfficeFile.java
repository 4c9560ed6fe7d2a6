package dev.litfass.content.media;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Documents of Word and PowerPoint: ZIP files with a list of what is in them (ECMA-376, part 2; the ZIP by
 * pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT), or compound files, which older programs write
 * (learn.microsoft.com/en-us/openspecs/windows_protocols/ms-cfb; all read 2026-11-30). Nothing in them is unpacked.
 */
final class OfficeFile {

    /** The record at the end of a ZIP with the longest comment. */
    static final long LONGEST_END = 22 + 65_535;

    /** A presentation of three hundred slides has some thousand entries of a hundred bytes. */
    private static final long LARGEST_DIRECTORY = 4_000_000;

    private static final String COMPOUND = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";
    private static final String ENTRY = "PK\1\2";
    private static final String END = "PK\5\6";
    private static final String TYPES = "[Content_Types].xml";
    private static final String MACROS = "/vbaProject.bin";
    private static final Pattern SLIDE = Pattern.compile("ppt/slides/slide[0-9]{1,6}\\.xml");

    /** The first thing in the documents that programs write; archives of other kinds begin otherwise. */
    private static final Pattern FIRST = Pattern.compile("\\[Content_Types]\\.xml|(?:_rels|docProps|word|ppt)/.*");

    /** What stands for a file in a compound file begins at a multiple of this. */
    private static final int STEP = 128;

    private OfficeFile() {}

    /** A part of a file. */
    record Place(long from, long length) {}

    /** What a compound file may have in it that tells what it is. */
    enum Entry {
        WORD("WordDocument"),
        SLIDES("PowerPoint Document"),
        /** A newer document behind a password (ms-offcrypto). */
        ENCRYPTED("EncryptedPackage");

        private final String name;

        Entry(String name) {
            this.name = new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
        }

        /** Its name, how long this is, and that it is a stream. */
        private boolean isAt(PictureBytes piece, int at) {
            return piece.has(at, name) && piece.little16(at + 64) == name.length() + 2 && piece.at(at + 66) == 2;
        }
    }

    static boolean isZip(PictureBytes file) {
        return file.has(0, "PK\3\4")
                && file.length() >= 30
                && FIRST.matcher(firstName(file)).matches();
    }

    private static String firstName(PictureBytes file) {
        return file.text(30, Math.min(file.little16(26), file.length() - 30));
    }

    static boolean isCompound(PictureBytes file) {
        return file.has(0, COMPOUND);
    }

    /** Where the list of a ZIP is that ends like this. */
    static Place directory(PictureBytes end, long length) {
        for (var at = end.length() - 22; at >= 0; at--) {
            if (end.has(at, END) && at + 22 + end.little16(at + 20) == end.length()) {
                var place = new Place(end.little32(at + 16), end.little32(at + 12));
                if (place.length() > LARGEST_DIRECTORY || place.from() + place.length() > length) {
                    throw ReadDocument.damaged();
                }
                return place;
            }
        }
        throw ReadDocument.damaged();
    }

    /** Slides are counted; the pages of a text are only known to who sets it. */
    static ReadDocument.Found zip(PictureBytes list) {
        var names = names(list);
        if (names.stream().anyMatch(name -> name.endsWith(MACROS))) {
            throw FileType.notADocument();
        }
        if (names.contains(TYPES) && names.contains("ppt/presentation.xml")) {
            var slides =
                    names.stream().filter(name -> SLIDE.matcher(name).matches()).count();
            return new ReadDocument.Found(DocumentType.PPTX, (int) slides);
        }
        if (names.contains(TYPES) && names.contains("word/document.xml")) {
            return new ReadDocument.Found(DocumentType.DOCX, 0);
        }
        throw FileType.notADocument();
    }

    private static Set<String> names(PictureBytes list) {
        var names = new HashSet<String>();
        for (var at = 0; at < list.length(); ) {
            if (!list.has(at, ENTRY)) {
                throw ReadDocument.damaged();
            }
            var name = list.little16(at + 28);
            names.add(list.text(at + 46, name));
            at += 46 + name + list.little16(at + 30) + list.little16(at + 32);
        }
        return names;
    }

    /** What a piece of a compound file has in it. */
    static Set<Entry> entries(PictureBytes piece) {
        var found = EnumSet.noneOf(Entry.class);
        for (var at = 0; at + STEP <= piece.length(); at += STEP) {
            for (var entry : Entry.values()) {
                if (entry.isAt(piece, at)) {
                    found.add(entry);
                }
            }
        }
        return found;
    }

    /** A presentation may have a text in it. */
    static ReadDocument.Found compound(Set<Entry> entries) {
        if (entries.contains(Entry.SLIDES)) {
            return new ReadDocument.Found(DocumentType.PPT, 0);
        }
        if (entries.contains(Entry.WORD)) {
            return new ReadDocument.Found(DocumentType.DOC, 0);
        }
        throw entries.contains(Entry.ENCRYPTED) ? ReadDocument.encrypted() : FileType.notADocument();
    }
}
