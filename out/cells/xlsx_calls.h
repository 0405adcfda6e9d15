/* The calls of libxlsxwriter, which is loaded when the first workbook is written: it brings a library for
 * cryptography along, and only `report` has a use for either. Called as xlsx.workbook_new(path). */
#ifndef HAGGLE_OUT_CELLS_XLSX_CALLS_H
#define HAGGLE_OUT_CELLS_XLSX_CALLS_H

#include <stdbool.h>
#include <xlsxwriter.h>

#include "calc/kit/err.h"

/* Every function of the library that is called here, by the name that it has there. One that is missing does not
 * compile as xlsx.NAME, and does not link as NAME. */
#define XLSX_CALLS(X)                                                                                          \
    X(workbook_new) X(workbook_close) X(workbook_set_properties) X(workbook_define_name)                       \
    X(workbook_add_worksheet) X(workbook_add_format) X(workbook_add_chart)                                     \
    X(lxw_workbook_free) X(lxw_strerror)                                                                       \
    X(worksheet_write_number) X(worksheet_write_string) X(worksheet_write_blank)                               \
    X(worksheet_write_formula_num) X(worksheet_write_formula_str) X(worksheet_write_url_opt)                   \
    X(worksheet_write_comment_opt) X(worksheet_merge_range) X(worksheet_insert_chart_opt)                      \
    X(worksheet_set_column) X(worksheet_freeze_panes) X(worksheet_protect)                \
    X(worksheet_gridlines) X(worksheet_hide) X(worksheet_set_tab_color) X(worksheet_set_row_opt)        \
    X(worksheet_set_column_opt) X(worksheet_outline_settings) X(worksheet_ignore_errors) X(worksheet_data_validation_cell)                        \
    X(worksheet_conditional_format_cell) X(worksheet_conditional_format_range)                                 \
    X(worksheet_set_header) X(worksheet_set_footer) X(worksheet_set_paper) X(worksheet_set_landscape)          \
    X(worksheet_set_margins) X(worksheet_fit_to_pages) X(worksheet_repeat_rows) X(worksheet_repeat_columns)    \
    X(format_set_align) X(format_set_bg_color) X(format_set_bold) X(format_set_border)                         \
    X(format_set_border_color) X(format_set_font_color) X(format_set_font_size) X(format_set_indent)           \
    X(format_set_num_format) X(format_set_text_wrap) X(format_set_top) X(format_set_underline)                 \
    X(format_set_unlocked)                                                                                     \
    X(chart_add_series) X(chart_set_series_gap) X(chart_series_set_name_range) X(chart_series_set_categories)  \
    X(chart_series_set_values) X(chart_series_set_fill) X(chart_series_set_line) X(chart_title_set_name)       \
    X(chart_title_set_name_range) X(chart_title_set_name_font) X(chart_legend_set_position)                    \
    X(chart_legend_set_font) X(chart_axis_set_name) X(chart_axis_set_name_font) X(chart_axis_set_num_font)     \
    X(chart_axis_set_num_format) X(chart_axis_set_min) X(chart_axis_set_max) X(chart_axis_set_major_unit)      \
    X(chart_axis_set_label_position) X(chart_axis_major_gridlines_set_line) X(chart_legend_delete_series)      \
    X(chart_series_set_labels) X(chart_series_set_labels_options) X(chart_series_set_labels_custom)            \
    X(chart_series_set_labels_font) X(chart_series_set_labels_position) X(lxw_version_id)

#define X(name) __typeof__(&name) name;
struct xlsx_calls {
    XLSX_CALLS(X)
};
#undef X

/* Empty until the library is loaded. */
extern struct xlsx_calls xlsx;

/* Loads the library that the build found, by its place or else by its name; again and again is fine. ERR_FILE when
 * there is none, or one that lacks a call. */
bool xlsx_load(struct err *err);

#endif
