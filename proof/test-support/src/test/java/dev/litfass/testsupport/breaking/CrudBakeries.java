package dev.litfass.testsupport.breaking;

import org.springframework.data.repository.reactive.ReactiveCrudRepository;

/** A repository with findById and findAll, whosever they are. */
public interface CrudBakeries extends ReactiveCrudRepository<String, String> {}
