/** One component a store port, over one database; everything goes through {@link org.tripact.store.jpa.Database}. */
package org.tripact.store.jpa;
