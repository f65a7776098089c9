/** Components put together as DS does it, by their own descriptions, where there is no container. */
package org.tripact.testkit.components;
