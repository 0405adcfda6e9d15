/* On the sheet Log: what has to be answered by when. */
#include "out/words/stay_words.h"
#include "out/words/timeline_words.h"
#include "out/workbook/book_log.h"

static struct place at(int row, int column)
{
    return (struct place){row, column};
}

/* A day that stands on Letters, by its name. */
static void write_day(struct sheet *sheet, struct place cell, struct date day, const char *name)
{
    sheet_formula(sheet, cell, LOOK_PLAIN, SHAPE_DATE, date_known(day) ? value_date(day) : value_nothing(), "IF(%s=\"\",\"\",%s)",
                  name, name);
}

/* The name comes last: it may be long, and the cells behind it are empty. */
enum { DAY = LOG_DATE, LEFT, PASSED, STATUS, WHOSE, DATES_COLUMNS };

static void write_offer(struct sheet *sheet, const struct layout *layout, const struct offer_layout *offer,
                        int row)
{
    static const char *const statuses[] = {"not stated", "written", "verbal", "declined"};
    const struct case_offer *from = offer->result->from;
    const struct date today = layout->evaluation->from->assumptions.as_of;
    const bool known = date_known(today) && date_known(from->deadline);
    const int left = known ? days_between(today, from->deadline) : 0;
    sheet_block(sheet, layout_block(offer, 0, (struct table_layout){row, 1}));
    write_day(sheet, at(row, DAY), from->deadline, "@deadline");
    sheet_formula(sheet, at(row, LEFT), LOOK_PLAIN, SHAPE_DAYS, known ? value_count(left) : value_nothing(),
                  "IF(OR(@deadline=\"\",as_of=\"\"),\"\",@deadline-as_of)");
    sheet_formula(sheet, at(row, PASSED), LOOK_PLAIN, SHAPE_TEXT,
                  value_text(!known      ? ""
                             : left < 0  ? "has passed"
                             : left == 0 ? "today"
                                         : ""),
                  "IF({1}=\"\",\"\",IF({1}<0,\"has passed\",IF({1}=0,\"today\",\"\")))");
    sheet_red_if(sheet, at(row, PASSED), "has passed");
    sheet_red_if(sheet, at(row, PASSED), "today");
    sheet_formula(sheet, at(row, STATUS), LOOK_PLAIN, SHAPE_TEXT, value_text(statuses[from->status]), "@status&\"\"");
    blank_spare(sheet, offer, (struct area){at(row, DAY), at(row, WHOSE)});
    sheet_formula(sheet, at(row, WHOSE), LOOK_LABEL, SHAPE_TEXT, value_text(offer->label), "@name");
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
    static const char *const headings[DATES_COLUMNS] = {"Answer by", "Days left", "", "Status", "Offer"};
    const struct statements *said = &layout->evaluation->from->statements;
    write_day(sheet, at(row, DAY), layout->evaluation->from->assumptions.as_of, "as_of");
    sheet_text(sheet, at(row, LEFT), LOOK_PLAIN,
               "is the day the figures are of, from which days are counted");
    row += 2;
    sheet_headings(sheet, row++, 0, headings, DATES_COLUMNS);
    for (int i = 0; i < layout->offer_count; i++)
        write_offer(sheet, layout, &layout->offers[i], row++);
    if (date_known(said->sign_by)) {
        sheet_write(sheet, at(row, DAY), LOOK_PLAIN, SHAPE_DATE, value_date(said->sign_by));
        sheet_text(sheet, at(row++, LEFT), LOOK_PLAIN, "is the day by which you would sign");
    }
    return write_processes(sheet, layout, row + 1);
}
