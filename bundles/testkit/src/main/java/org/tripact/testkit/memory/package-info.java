/** All store ports in memory, over one shared state: what is written together is seen together. */
package org.tripact.testkit.memory;
