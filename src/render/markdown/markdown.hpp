// The plan as Markdown: CommonMark, with the check-list as a task list.
#pragma once

#include "render/markdown/text.hpp"
#include "render/outline/outline.hpp"

namespace valgus::render {

void plan_as_markdown(const Plan& plan, const Style& style, const Sink& sink);
void program_as_markdown(const Program& program, const Style& style, const Sink& sink);

// Their parts.
void put_beginning(MarkdownWriter& page, const Plan& plan, Detail detail);
void put_have_ready(MarkdownWriter& page, const Plan& plan, Detail detail);
void put_side_line(MarkdownWriter& page, const Plan& plan);
void put_check_rows(MarkdownWriter& page, const Plan& plan, Numbers numbers);
void put_section(MarkdownWriter& page, const Section& section, Detail detail);

}  // namespace valgus::render
