#include "cli/assess_sheet.hpp"

#include "cli/assess_form.hpp"
#include "cli/ending.hpp"
#include "cli/style.hpp"
#include "support/shell.hpp"
#include "valgus/stages/questionnaire.hpp"

namespace valgus::cli {

Exit write_sheet(Session& session) {
    const auto& arguments = session.arguments;
    const auto form = form_of(arguments, {ResultForm::text, ResultForm::markdown, ResultForm::html, ResultForm::yaml},
                              "a sheet of questions");
    if (arguments.has("large") && form != ResultForm::html)
        throw Failure(Exit::usage, "--large is for a page of HTML", "say --format html, or -o sheet.html");
    std::string libraries;
    for (const auto& said : arguments.all("library")) libraries += support::shell_option("--library", said.word);
    const auto& library = session.library();
    const auto style = style_of(arguments, session.surroundings);
    const QuestionnaireWishes wishes{
        .quick = arguments.has("quick"),
        .large = arguments.has("large"),
        .next = {{"What follows from it:", "valgus assess" + libraries + " --answers answers.yaml"},
                 {"Such a file with all keys in it:", "valgus assess" + libraries + " --sheet -o answers.yaml"}}};
    switch (form) {
        case ResultForm::markdown:
            questionnaire_as_markdown(library, wishes, style, session.sink());
            break;
        case ResultForm::html:
            questionnaire_as_html(library, wishes, style, session.sink());
            break;
        case ResultForm::yaml:
            questionnaire_as_answers(library, wishes, style, session.sink());
            break;
        case ResultForm::text:
        case ResultForm::csv:
        case ResultForm::json:
            questionnaire_as_text(library, wishes, style, session.text_sink());
            break;
    }
    return Exit::done;
}

}  // namespace valgus::cli
