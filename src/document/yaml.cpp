// The only file that knows yaml-cpp. Its own nodes are of no use here: they silently lose and misread data, and cost
// much memory. So its events go straight into a Document.
#include <yaml-cpp/depthguard.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <new>
#include <sstream>
#include <utility>

#include "document/builder.hpp"
#include "document/surrogates.hpp"
#include "document/yaml_problems.hpp"
#include "document/yaml_scan.hpp"
#include "document/yaml_slips.hpp"
#include "valgus/document/document.hpp"

namespace valgus {

namespace {

constexpr std::size_t most_bytes = std::size_t{1} << 30;  // places in a Document have 32 bits

std::size_t offset_of(const YAML::Mark& mark) { return static_cast<std::size_t>(std::max(mark.pos, 0)); }

class Handler final : public YAML::EventHandler {
public:
    Handler(Builder& builder, Syntax syntax)
        : builder_(builder), source_(builder.source()), scan_(builder.source(), syntax) {}

    void OnDocumentStart(const YAML::Mark& mark) override {
        if (documents_++ > 0) throw Stop{goes_on_problem(offset_of(mark), source_)};
    }
    void OnDocumentEnd() override { scan_.finish(builder_.indent()); }

    void OnNull(const YAML::Mark& mark, YAML::anchor_t) override {
        const auto offset = offset_of(mark);
        if (is_written_null(source_, offset)) return builder_.null(offset);
        if (builder_.open().empty()) return;  // a file without content
        // Of a value that is not there, the parser only says where the next thing stands.
        const auto& inside = builder_.open().back();
        if (inside.kind == Kind::mapping) return builder_.null(inside.key_is_next ? offset : inside.key_offset);
        builder_.null(is_in_brackets() ? offset : dash_before(source_, offset));
    }

    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override { throw Stop{alias_problem(offset_of(mark))}; }
    void OnAnchor(const YAML::Mark& mark, const std::string&) override { throw Stop{anchor_problem(offset_of(mark))}; }

    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t, const std::string& value) override {
        const auto offset = offset_of(mark);
        const bool quoted = tag != "?";
        // The parser gives quoted texts and text blocks a tag too.
        if (quoted && source_.substr(offset, 1) == "!") throw Stop{tag_problem(offset)};
        if (builder_.key_is_next() && value == "<<" && !quoted) throw Stop{merge_problem(offset)};
        if (const auto item = quoted ? std::nullopt : find_swallowed_item(source_, offset, value)) {
            if (!is_in_brackets()) builder_.report(*item);
        }
        const auto text = quoted ? without_filling(value) : value;
        scan_.text(offset, text, builder_.indent());
        if (builder_.key_is_next() && scan_.wants_colon() && !is_explicit_key(source_, offset))
            throw Stop{no_colon(offset, source_.substr(offset, scan_.end() - offset), scan_.in_brackets())};
        builder_.scalar({.offset = offset,
                         .end = scan_.end(),
                         .text = text,
                         .quoted = quoted,
                         .is_cut = !quoted && scan_.is_cut()});
    }

    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                         YAML::EmitterStyle::value) override {
        begin(Kind::sequence, mark, tag);
    }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                    YAML::EmitterStyle::value) override {
        begin(Kind::mapping, mark, tag);
    }
    void OnSequenceEnd() override { builder_.end(); }
    void OnMapEnd() override { builder_.end(); }

private:
    void begin(Kind kind, const YAML::Mark& mark, const std::string& tag) {
        if (tag != "?") throw Stop{tag_problem(offset_of(mark))};
        builder_.begin(kind, offset_of(mark));
    }

    bool is_in_brackets() const {
        const auto open = builder_.open();
        return std::any_of(open.begin(), open.end(), [this](const Builder::Collection& collection) {
            return builder_.is_in_brackets(collection);
        });
    }

    Builder& builder_;
    std::string_view source_;
    Scan scan_;
    int documents_ = 0;
};

Syntax syntax_of(std::string_view name) { return name.ends_with(".json") ? Syntax::json : Syntax::yaml; }

// Feeds the builder; throws Stop or what yaml-cpp throws.
void parse(Builder& builder, Syntax syntax) {
    // Without the mark of the end, a quoted text that is not closed would be accepted.
    std::istringstream stream(with_joined_surrogates(builder.source()) + "\n...\n");
    YAML::Parser parser(stream);
    Handler handler(builder, syntax);
    // Once more than the one document, for what stands after it; never in a loop, which may have no end.
    if (parser.HandleNextDocument(handler)) parser.HandleNextDocument(handler);
}

bool ends_in_quote(std::string text, const Limits& limits) {
    Findings ignored;
    Builder builder({.name = {}, .bytes = std::move(text)}, limits, ignored);
    try {
        parse(builder, Syntax::yaml);
    } catch (const Stop&) {
        return false;
    } catch (const TooManyFindings&) {
        return false;
    } catch (const YAML::Exception& error) {
        return is_unclosed_quote(error.msg);
    }
    return false;
}

// Which kind of quote is open shows when one is added: the right one closes the text.
Problem unclosed_quote(std::string_view text, const Limits& limits) {
    const char mark = ends_in_quote(std::string(text) + "\n\"", limits) ? '\'' : '"';
    return {open_quote(text, mark), std::string("the quotation mark ") + mark + " is not closed",
            std::string("add ") + mark};
}

Problem problem_of(const YAML::Exception& error, const Builder& builder, const Limits& limits) {
    const auto offset = offset_of(error.mark);
    if (is_unclosed_quote(error.msg)) return unclosed_quote(builder.source().substr(0, offset), limits);
    Complaint complaint{.message = error.msg, .offset = offset, .is_inside = !builder.open().empty()};
    for (const auto& collection : builder.open()) {
        if (builder.is_in_brackets(collection)) complaint.bracket = collection.offset;
    }
    const auto begin = complaint.bracket ? *complaint.bracket : line_before(builder.source(), offset);
    if (auto cut = find_cut(builder.source(), begin, offset)) return std::move(*cut);
    if (!complaint.bracket)
        if (auto slip = find_slip(builder.source(), offset)) return std::move(*slip);
    return reword(complaint, builder.source());
}

// Adds to the findings what makes the source unreadable; false if there is such a thing.
bool read(Builder& builder, Syntax syntax, const Limits& limits) {
    try {
        if (builder.source().size() > std::min(limits.bytes, most_bytes))
            throw Stop{too_many_bytes(limits.bytes), false};
        const auto tabs = begins_in_brackets(builder.source()) ? Tabs::may_indent : Tabs::may_not_indent;
        if (auto bad = find_bad_character(builder.source(), tabs)) throw Stop{std::move(*bad)};
        if (auto directive = find_directive(builder.source())) throw Stop{std::move(*directive)};
        parse(builder, syntax);
        return true;
    } catch (const Stop& stop) {
        builder.report_stop(stop);
    } catch (const YAML::DeepRecursion&) {  // its place is wrong
        builder.report_stop(Stop{{0, "lists and records are nested too deep", "nest them less"}, false});
    } catch (const YAML::Exception& error) {
        builder.report_stop(Stop{problem_of(error, builder, limits), !error.mark.is_null()});
    } catch (const std::bad_alloc&) {
        throw;  // not a fault of the file
    } catch (const std::exception& error) {
        builder.report_stop(Stop{{0, std::string("this cannot be read as YAML (") + error.what() + ")", {}}, false});
    }
    return false;
}

}  // namespace

std::shared_ptr<const Document> parse_yaml(File file, const Limits& limits, Findings& findings) {
    const auto syntax = syntax_of(file.name);
    Builder builder(std::move(file), limits, findings);
    std::shared_ptr<const Document> document;
    until_full([&] {
        if (read(builder, syntax, limits)) document = builder.finished();
    });
    return document;
}

}  // namespace valgus
