/* On the sheet Log: what has to be answered by when. */
#include "out/words/stay_words.h"
#include "out/words/timeline_words.h"
#include "out/workbook/book_log.h"

static struct place at(int row, int column)
{
    return (struct place){row, column};
}

/* A day that may be changed, by its name. */
static void write_day(struct sheet *sheet, struct place cell, struct date day, const char *name)
{
    sheet_input(sheet, cell, INPUT_DATE, value_date(day), name);
}

static void write_offer(struct sheet *sheet, const struct layout *layout, const struct offer_layout *offer,
                        int row)
{
    static const char *const statuses[] = {"not stated", "written", "verbal", "declined"};
    const struct case_offer *from = offer->result->from;
    const struct date today = layout->evaluation->from->assumptions.as_of;
    const bool known = date_known(today) && date_known(from->deadline);
    const int left = known ? days_between(today, from->deadline) : 0;
    sheet_block(sheet, layout_block(offer, 0, (struct table_layout){row, 1}));
    sheet_formula(sheet, at(row, LOG_DATE), LOOK_LABEL, SHAPE_TEXT, value_text(offer->label), "@name");
    sheet_text(sheet, at(row, LOG_BASE), LOOK_PLAIN, statuses[from->status]);
    write_day(sheet, at(row, LOG_BASE + 1), from->deadline, "@deadline");
    sheet_formula(sheet, at(row, LOG_BASE + 2), LOOK_PLAIN, SHAPE_DAYS,
                  known ? value_count(left) : value_nothing(),
                  "IF(OR(@deadline=\"\",as_of=\"\"),\"\",@deadline-as_of)");
    sheet_formula(sheet, at(row, LOG_BASE + 3), LOOK_PLAIN, SHAPE_TEXT,
                  value_text(!known      ? ""
                             : left < 0  ? "has passed"
                             : left == 0 ? "today"
                                         : ""),
                  "IF({%d}=\"\",\"\",IF({%d}<0,\"has passed\",IF({%d}=0,\"today\",\"\")))", LOG_BASE + 2,
                  LOG_BASE + 2, LOG_BASE + 2);
    sheet_red_if(sheet, at(row, LOG_BASE + 3), "has passed");
    sheet_red_if(sheet, at(row, LOG_BASE + 3), "today");
}

/* The program's estimate for each process, as it was computed. */
static int write_processes(struct sheet *sheet, const struct layout *layout, int row)
{
    const struct talks *talks = layout->source->talks;
    if (!talks || talks->timeline.count == 0)
        return row;
    sheet_text(sheet, at(row++, 0), LOOK_SECTION,
               "When other offers may come: as computed, these dates do not follow the inputs");
    for (int i = 0; i < talks->timeline.count; i++) {
        const char *words = sentence_start(
            layout->arena, process_words(layout->arena, &talks->timeline, &talks->timeline.processes[i]));
        row = sheet_lines(sheet, row, 0, LOG_COLUMNS - 1, 200, &words, 1);
    }
    return row + 1;
}

int log_dates(struct sheet *sheet, const struct layout *layout, int row)
{
    static const char *const headings[] = {"Offer", "", "Status", "Answer by", "Days left", ""};
    const struct statements *said = &layout->evaluation->from->statements;
    sheet_text(sheet, at(row, LOG_DATE), LOOK_LABEL, "The day the figures are of");
    write_day(sheet, at(row, LOG_BASE), layout->evaluation->from->assumptions.as_of, "as_of");
    row += 2;
    sheet_headings(sheet, row++, 0, headings, 6);
    for (int i = 0; i < layout->offer_count; i++)
        write_offer(sheet, layout, &layout->offers[i], row++);
    if (date_known(said->sign_by)) {
        sheet_text(sheet, at(row, LOG_DATE), LOOK_LABEL, "The day by which you would sign");
        sheet_write(sheet, at(row++, LOG_BASE + 1), LOOK_PLAIN, SHAPE_DATE, value_date(said->sign_by));
    }
    return write_processes(sheet, layout, row + 1);
}
