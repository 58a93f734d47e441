/** Tests of what queries mean, on small indexes of records made for them. */
package pfocr.search;
