#include "out/views/view_process_said.h"

#include "out/words/process_words.h"

void view_process_said(struct document *document, const struct process_lengths *lengths, enum role role)
{
    const struct lines *said = process_said(document->arena, lengths, role);
    if (said->count == 0)
        return;
    document_heading(document, "What the articles say about the process at Amazon");
    document_paragraph(document, "They disagree; each stands by itself, and nothing is blended.");
    for (int i = 0; i < said->count; i++)
        document_item(document, said->line[i]);
}
