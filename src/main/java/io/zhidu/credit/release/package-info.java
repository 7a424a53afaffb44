/**
 * Shipments, clauses 3-1.4 and 3-2.x: request, route, signature, release, and what follows until the invoice.
 *
 * <p>Process {@code shipment-release}. The route is decided by a table only ({@link io.zhidu.credit.release.RouteDecision});
 * this package supplies its facts and checks them again, under the lock of the account's row, at the moment of release.
 */
package io.zhidu.credit.release;
