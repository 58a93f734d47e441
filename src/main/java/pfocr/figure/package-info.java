/**
 * What a PFOCR figure is, and how the files of every release are read into it.
 *
 * <p>The door is {@link pfocr.figure.Corpus}: a source on disk becomes a stream of {@link
 * pfocr.figure.RawRecord}s; {@link pfocr.figure.RecordReader} turns each into a {@link
 * pfocr.figure.FigureRecord} or a {@link pfocr.figure.Problem}. This package knows neither Lucene
 * nor HTTP.
 */
package pfocr.figure;
