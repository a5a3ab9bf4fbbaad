"""Writes the fixtures beside it: python3 make.py, with xlwt."""

import datetime

import xlwt

book = xlwt.Workbook()
sheet = book.add_sheet("Biểu 01")
up = xlwt.Font()
up.escapement = xlwt.Font.ESCAPEMENT_SUPERSCRIPT
style = lambda code: xlwt.easyxf(num_format_str=code)
sheet.write_rich_text(0, 0, ["Thu ngân sách", ("1", up)])
sheet.write(0, 1, "東京")
sheet.write(0, 2, 36.1, style("0.0"))
sheet.write(0, 3, 0.574, style("0.0%"))
sheet.write(0, 4, 5)
sheet.write(0, 5, 1757, style('#,##0" ngày"'))
sheet.write(0, 6, True)
sheet.row(0).set_cell_error(7, 0x2A)
sheet.write(0, 8, datetime.date(2024, 3, 31), style("dd/mm/yyyy"))
sheet.write(2, 0, 1)
sheet.write_merge(2, 3, 1, 1, 2)
sheet.write(2, 2, 3.25)
sheet.write(3, 0, 4)
sheet.row(3).hidden = True
sheet.col(2).hidden = True
hidden = book.add_sheet("Ẩn")
hidden.write(0, 0, "ẩn")
hidden.visibility = 1
book.save("excel-97.xls")

# Shared texts over the ends of records, of one and of two bytes a letter.
book = xlwt.Workbook()
sheet = book.add_sheet("S")
for row in range(100):
    sheet.write(row, 0, f"dòng {row} " + "nước " * (row % 40))
    sheet.write(row, 1, f"line {row} " + "water " * (row % 40))
book.save("long.xls")
