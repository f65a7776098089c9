/** The tables as OpenJPA sees them; each entity turns itself into the word of its API, and back. */
package org.tripact.store.jpa.entity;
