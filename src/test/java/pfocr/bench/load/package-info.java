/** Sends requests and measures what they cost, at little cost of its own. */
package pfocr.bench.load;
