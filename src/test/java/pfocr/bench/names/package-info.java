/** Whether the names that people type for a gene find the figures that show it. */
package pfocr.bench.names;
