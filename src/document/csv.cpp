// Texts of cells are views into the bytes; only those with doubled quotes are kept apart.
#include "valgus/document/csv.hpp"

#include <algorithm>
#include <deque>

#include "document/source.hpp"

namespace valgus {

namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

char separator_of(std::string_view bytes) {
    const auto header = bytes.substr(0, bytes.find('\n'));
    const auto first = header.find_first_of(",;");
    return first == std::string_view::npos ? ',' : header[first];
}

std::string with_single_quotes(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        result += text[i];
        if (text[i] == '"') ++i;  // the second of two
    }
    return result;
}

}  // namespace

struct CsvReader::Kept {
    std::string name, bytes;
    std::deque<std::string> texts;
    std::unique_ptr<Places> places;  // once there is a finding
};

CsvReader::CsvReader(File file, Findings& findings) : kept_(std::make_shared<Kept>()), findings_(findings) {
    kept_->name = std::move(file.name);
    kept_->bytes = std::move(file.bytes);
    if (kept_->bytes.starts_with(utf8_mark)) kept_->bytes.erase(0, utf8_mark.size());
    bytes_ = kept_->bytes;
    separator_ = separator_of(bytes_);
    if (auto bad = find_bad_character(bytes_, Tabs::may_indent)) {
        until_full([&] { report(bad->offset, std::move(bad->what), std::move(bad->remedy)); });
        at_ = bytes_.size();
    }
}

CsvReader::~CsvReader() = default;

bool CsvReader::is_torn() const { return !bytes_.empty() && bytes_.back() != '\n'; }

std::shared_ptr<const std::string> CsvReader::source() const { return {kept_, &kept_->bytes}; }

Finding CsvReader::finding(const CsvCell& at, std::string what, std::string remedy) const {
    if (!kept_->places) kept_->places = std::make_unique<Places>(bytes_);
    const auto place = kept_->places->at(at.offset);
    return {.file = kept_->name,
            .line = place.line,
            .column = place.column,
            .what = std::move(what),
            .remedy = std::move(remedy),
            .excerpt = excerpt_around(bytes_, at.offset)};
}

void CsvReader::report(std::size_t offset, std::string what, std::string remedy) {
    findings_.push_back(finding({.offset = static_cast<std::uint32_t>(offset)}, std::move(what), std::move(remedy)));
}

std::string_view CsvReader::keep(std::string text) { return kept_->texts.emplace_back(std::move(text)); }

bool CsvReader::next() {
    cells_.clear();
    is_cut_ = false;
    for (; at_ < bytes_.size() && (bytes_[at_] == '\n' || bytes_[at_] == '\r'); ++at_)
        if (bytes_[at_] == '\n') ++next_line_;
    if (at_ >= bytes_.size()) return false;
    line_ = next_line_;
    begin_ = at_;
    bool is_read = false;
    until_full([&] {
        read_row();
        is_read = true;
    });
    return is_read;
}

void CsvReader::read_row() {
    for (;;) {
        read_cell();
        if (at_ >= bytes_.size()) return;
        const char end = bytes_[at_++];
        if (end == separator_) continue;
        if (end == '\r') ++at_;  // never without the newline
        ++next_line_;
        return;
    }
}

bool CsvReader::ends_cell(std::size_t at) const {
    if (at >= bytes_.size()) return true;
    const char c = bytes_[at];
    return c == separator_ || c == '\n' || c == '\r';
}

void CsvReader::read_cell() {
    const auto begin = at_;
    if (at_ < bytes_.size() && bytes_[at_] == '"') return read_quoted();
    while (!ends_cell(at_) && bytes_[at_] != '"') ++at_;
    if (!ends_cell(at_)) {
        report(at_, "a quote inside a cell that has none around it",
               "put the cell between quotes, and write this one twice");
        skip_line();
    }
    cells_.push_back({bytes_.substr(begin, at_ - begin), static_cast<std::uint32_t>(begin)});
}

void CsvReader::read_quoted() {
    const auto open = at_;
    bool has_doubled = false;
    std::size_t close = bytes_.find('"', open + 1);
    while (close != std::string_view::npos && close + 1 < bytes_.size() && bytes_[close + 1] == '"') {
        has_doubled = true;
        close = bytes_.find('"', close + 2);
    }
    if (close == std::string_view::npos) return end_at_line(open);
    auto text = bytes_.substr(open + 1, close - open - 1);
    const auto lines = std::count(text.begin(), text.end(), '\n');
    if (!ends_cell(close + 1)) {
        // A cell that was torn off within its quotes is followed by another row, and that may have quotes, too.
        if (lines > 0) return end_at_line(open);
        report(close + 1, "something behind the quote that ends a cell", "write a quote inside a cell twice");
        at_ = close + 1;
        skip_line();
    } else {
        at_ = close + 1;
        next_line_ += static_cast<std::uint32_t>(lines);
    }
    if (has_doubled) text = kept_->texts.emplace_back(with_single_quotes(text));
    cells_.push_back({text, static_cast<std::uint32_t>(open)});
}

void CsvReader::end_at_line(std::size_t open) {
    at_ = open;
    skip_line();
    cells_.push_back({bytes_.substr(open + 1, at_ - open - 1), static_cast<std::uint32_t>(open)});
    is_cut_ = true;
}

// To the end of the line, which is not taken.
void CsvReader::skip_line() {
    at_ = std::min(bytes_.find('\n', at_), bytes_.size());
    if (at_ > 0 && at_ < bytes_.size() && bytes_[at_ - 1] == '\r') --at_;
}

}  // namespace valgus
