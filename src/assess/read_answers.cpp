// A mapping of answers -> Answers, with a located finding for each that is none.
#include <algorithm>
#include <string>

#include "assess/answer_word.hpp"
#include "support/nearest.hpp"
#include "support/numbers.hpp"
#include "support/wording.hpp"

namespace valgus {

namespace {

using support::quoted;

bool is_unknown(Value value) {
    return value.kind() == Kind::null ||
           (value.kind() == Kind::scalar && (value.text() == "?" || value.text() == "unknown"));
}

class AnswerReading {
public:
    AnswerReading(const Library& library, AnswerKeys keys, Findings& findings)
        : library_(library), keys_(keys), findings_(findings) {
        answers_.to.resize(library.questions.size());
        is_answered_.resize(library.questions.size());
    }

    Answers all(Value mapping) {
        if (mapping.kind() == Kind::null) return std::move(answers_);
        if (mapping.kind() != Kind::mapping) {
            report(mapping, "answers are keys with values", "write a line as `side: right`");
            return answers_;
        }
        for_each_pair(mapping, [&](Value key, Value value) { add(key, value); });
        return std::move(answers_);
    }

private:
    void report(Value at, std::string what, std::string remedy) {
        findings_.push_back(at.finding(std::move(what), std::move(remedy)));
    }

    std::optional<Ref<Question>> question_of(Text key) const {
        if (keys_ == AnswerKeys::questions) return find<Question>(library_, key);
        for (const auto ref : every<Question>(library_))
            if (library_[ref].measure == key) return ref;
        return std::nullopt;
    }

    void add(Value key, Value value) {
        const auto question = question_of(key.text());
        if (!question) return unknown_key(key);
        if (is_answered_[question->index])
            return report(key, quoted(library_[*question].id) + " is answered twice", "keep one of them");
        is_answered_[question->index] = true;
        if (is_unknown(value)) return;
        auto& replies = answers_.to[question->index];
        read_replies(library_[*question], value, replies);
        std::erase_if(replies, [](const Reply& reply) { return !is_known(reply); });
    }

    void unknown_key(Value key) {
        std::vector<std::string_view> known;
        for (const auto& question : library_.questions) {
            const auto name = keys_ == AnswerKeys::questions ? question.id : question.measure;
            if (!name.empty()) known.push_back(name);
        }
        const auto near = support::nearest(key.text(), known);
        report(key, "nothing asks for " + quoted(key.text()),
               near ? "did you mean " + quoted(*near) + "?" : "`valgus assess --sheet` shows every key");
    }

    // A list where a list is no answer by itself: one reply each time.
    void read_replies(const Question& question, Value value, std::vector<Reply>& replies) {
        const bool is_list = value.kind() == Kind::sequence && !takes_list(question.form, question);
        if (!is_list) return read_reply(question, value, replies.emplace_back());
        if (question.repeats == 1)
            return report(value, quoted(question.id) + " takes one answer", "keep one of the list");
        if (value.child_count() > static_cast<std::size_t>(question.repeats))
            return report(value,
                          quoted(question.id) + " takes at most " + std::to_string(question.repeats) + " answers",
                          "keep the last ones");
        for (const auto item : value.children()) read_reply(question, item, replies.emplace_back());
    }

    static bool takes_list(const AnswerForm& form, const Question& question) {
        return has_own_form(question) && (form.kind == AnswerKind::choices || form.kind == AnswerKind::conditions ||
                                          form.kind == AnswerKind::counts);
    }

    void read_reply(const Question& question, Value value, Reply& reply) {
        reply.resize(question.parts.size() + 1);
        if (is_unknown(value)) return;
        const bool has_form = has_own_form(question);
        if (question.parts.empty()) return read_given(question.id, question.form, value, reply.front());
        if (value.kind() == Kind::mapping) return read_parts(question, value, reply);
        if (has_form) return read_given(question.id, question.form, value, reply.front());
        report(value, quoted(question.id) + " has several parts", "write it as {" + keys_of(question) + "}");
    }

    static std::string keys_of(const Question& question) {
        std::vector<std::string> keys;
        if (has_own_form(question) && question.form.sides) keys = {"left: …", "right: …"};
        for (const auto& part : question.parts) keys.push_back(std::string(part.id) + ": …");
        return support::join(keys, ", ");
    }

    static std::size_t part_called(const Question& question, Text key) {
        for (std::size_t i = 0; i < question.parts.size(); ++i) {
            const auto& part = question.parts[i];
            if (part.id == key || std::find(part.aliases.begin(), part.aliases.end(), key) != part.aliases.end())
                return i + 1;
        }
        return 0;
    }

    void read_parts(const Question& question, Value mapping, Reply& reply) {
        std::vector<bool> is_there(reply.size());
        for_each_pair(mapping, [&](Value key, Value value) {
            const auto part = part_called(question, key.text());
            const bool is_sided = has_own_form(question) && question.form.sides;
            const bool is_whole = part == 0 && is_sided && key.text() == whole_key;
            if (part == 0 && !is_whole && !(is_sided && parse<Side>(key.text())))
                return report(key, quoted(question.id) + " has no part " + quoted(key.text()),
                              support::whole_number(key.text()) ? "write a point within a number, as 10.5"
                                                                : "it has {" + keys_of(question) + "}");
            if (part != 0 && is_there[part])
                return report(key, quoted(question.id) + " has " + quoted(question.parts[part - 1].id) + " twice",
                              "keep one of them");
            is_there[part] = true;
            if (is_unknown(value)) return;
            if (is_whole) return read_word(question.id, question.form, value, reply.front());
            if (part != 0)
                return read_given(std::string(question.id) + "." + std::string(key.text()), form_of(question, part),
                                  value, reply[part]);
            read_side(question.id, question.form, key, value, reply.front());
        });
    }

    void read_given(std::string_view name, const AnswerForm& form, Value value, Given& into) {
        switch (value.kind()) {
            case Kind::null:
                return;
            case Kind::scalar:
                return read_word(name, form, value, into);
            case Kind::sequence:
                if (!is_several(form)) return report(value, quoted(name) + " takes one answer", "keep one of the list");
                into.is_empty_list = value.child_count() == 0;
                for (const auto item : value.children()) read_item(name, form, item, into);
                into.is_empty_list = into.is_empty_list && into.words.empty() && into.counts.empty();
                return;
            case Kind::mapping:
                return read_mapping(name, form, value, into);
        }
    }

    static bool is_several(const AnswerForm& form) {
        return form.kind == AnswerKind::choices || form.kind == AnswerKind::conditions ||
               form.kind == AnswerKind::counts;
    }

    void read_mapping(std::string_view name, const AnswerForm& form, Value value, Given& into) {
        if (form.kind == AnswerKind::number && form.sides) {
            for_each_pair(value, [&](Value key, Value number) { read_side(name, form, key, number, into); });
        } else if (form.kind == AnswerKind::counts) {
            for_each_pair(value, [&](Value key, Value number) { read_count(form, key, number, into); });
            into.is_empty_list = into.counts.empty();
        } else {
            report(value, quoted(name) + " takes no keys of its own", "write one value");
        }
    }

    void read_side(std::string_view name, const AnswerForm& form, Value key, Value value, Given& into) {
        const auto side = parse<Side>(key.text());
        if (!side || *side == Side::both)
            return report(key, quoted(name) + " has no side " + quoted(key.text()), "write {left: …, right: …}");
        if (!is_unknown(value)) (*side == Side::left ? into.left : into.right) = read_number(form, value);
    }

    void read_count(const AnswerForm& form, Value key, Value value, Given& into) {
        const auto option = read_option(form, key);
        if (!option) return;
        if (std::any_of(into.counts.begin(), into.counts.end(),
                        [&](const Counted& it) { return it.option == *option; }))
            return report(key, quoted(*option) + " is there twice", "keep one of them");
        const auto number = is_unknown(value) ? std::nullopt : read_number(form, value);
        // Nought times is not a thing that is named, but where numbers are compared it is one of them.
        const bool is_named = form.worse || !number || number->tenths != 0;
        if (is_named) into.counts.push_back({*option, number});
    }

    std::optional<Decimal> read_number(const AnswerForm& form, Value value) {
        if (value.kind() != Kind::scalar) return report(value, "this is no number", "write one"), std::nullopt;
        std::string wrong, remedy;
        const auto number = answer_number(form, value.text(), wrong, remedy);
        if (!number) report(value, std::move(wrong), std::move(remedy));
        return number;
    }

    std::optional<Text> read_option(const AnswerForm& form, Value value) {
        std::string wrong, remedy;
        const auto option = answer_option(library_, form, value.text(), wrong, remedy);
        if (!option) report(value, std::move(wrong), std::move(remedy));
        return option;
    }

    // A number by itself stands for whatever was named, and so for nothing in a list.
    void read_item(std::string_view name, const AnswerForm& form, Value value, Given& into) {
        if (is_unknown(value)) return;
        const bool is_number = form.kind == AnswerKind::counts && value.kind() == Kind::scalar &&
                               support::tenths(value.text()).has_value();
        if (!is_number) return read_word(name, form, value, into);
        report(value, quoted(value.text()) + " does not say what it counts",
               "write it as {" + std::string(form.options.front().id) + ": " + std::string(value.text()) + "}");
    }

    void read_word(std::string_view name, const AnswerForm& form, Value value, Given& into) {
        if (value.kind() != Kind::scalar)
            return report(value, "this is no answer to " + quoted(name), "write a word or a number");
        std::string wrong, remedy;
        if (!add_word(library_, form, value.text(), into, wrong, remedy))
            report(value, std::move(wrong), std::move(remedy));
    }

    const Library& library_;
    const AnswerKeys keys_;
    Findings& findings_;
    Answers answers_;
    std::vector<bool> is_answered_;
};

}  // namespace

Answers read_answers(const Library& library, Value mapping, AnswerKeys keys, Findings& findings) {
    return AnswerReading(library, keys, findings).all(mapping);
}

}  // namespace valgus
