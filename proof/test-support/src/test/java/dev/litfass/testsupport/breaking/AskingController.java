package dev.litfass.testsupport.breaking;

/** A controller that others could call. */
public final class AskingController {}
