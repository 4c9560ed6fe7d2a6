package dev.litfass.clients.notice;

import dev.litfass.contracts.id.StaffId;
import dev.litfass.platform.lease.Lease;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/** The digest of a person who gets some notices in one; due once a day, also where nothing waits. */
@Document("digests")
@CompoundIndex(name = "due", def = "{'lease.dueAt': 1}")
record Digest(@Id StaffId staffId, Lease lease) {}
