package dev.litfass.testsupport.breaking;

import org.springframework.stereotype.Service;

/** A name that says nothing, and the stereotype that goes with it. */
@Service
public final class BakeryService {}
