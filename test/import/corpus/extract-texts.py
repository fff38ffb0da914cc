"""Text out of PDFs by the libraries of Python: extract-texts.py MODE FILE... writes FILE.MODE.txt beside each."""
import sys


def by_pdfminer(file):
    from pdfminer.high_level import extract_text
    return extract_text(file)


def by_pypdf(file):
    from pypdf import PdfReader
    return "\f".join(page.extract_text() for page in PdfReader(file).pages)


def by_mupdf(file):
    import fitz
    return "\f".join(page.get_text() for page in fitz.open(file))


def by_blocks(file):
    import fitz
    pages = []
    for page in fitz.open(file):
        pages.append("\n\n".join(block[4].rstrip("\n") for block in page.get_text("blocks") if block[6] == 0))
    return "\f".join(pages)


modes = {"pdfminer": by_pdfminer, "pypdf": by_pypdf, "mupdf": by_mupdf, "blocks": by_blocks}
mode, *files = sys.argv[1:]
for file in files:
    with open(f"{file}.{mode}.txt", "w", encoding="utf-8", errors="replace") as out:
        out.write(modes[mode](file))
