#include "crontab.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <regex>
#include <sstream>

namespace testing {

namespace {

int read_value(std::string word, int first, const std::vector<std::string>& names) {
    std::transform(word.begin(), word.end(), word.begin(), [](unsigned char c) { return std::tolower(c); });
    const auto name = std::find(names.begin(), names.end(), word);
    if (name != names.end()) return first + static_cast<int>(name - names.begin());
    REQUIRE_MESSAGE(std::regex_match(word, std::regex("[0-9]{1,2}")), "cron does not know '" << word << "'");
    return std::stoi(word);
}

// "*", "5", "mon-fri", "*/15" and lists of them.
std::set<int> read_field(const std::string& field, int first, int last, const std::vector<std::string>& names = {}) {
    std::set<int> values;
    std::istringstream in(field);
    for (std::string item; std::getline(in, item, ',');) {
        std::smatch found;
        REQUIRE_MESSAGE(std::regex_match(item, found, std::regex(R"((\*|([^-/*]+)(-([^-/*]+))?)(/([0-9]+))?)")),
                        "cron does not know '" << item << "'");
        const int from = found[2].matched ? read_value(found[2], first, names) : first;
        const int to = found[4].matched ? read_value(found[4], first, names) : found[2].matched ? from : last;
        const int step = found[6].matched ? std::stoi(found[6]) : 1;
        REQUIRE_MESSAGE((first <= from && from <= to && to <= last && step > 0), "out of range: " << item);
        for (int value = from; value <= to; value += step) values.insert(value);
    }
    REQUIRE_MESSAGE((!values.empty() && field.back() != ','), "an empty field or item: '" << field << "'");
    return values;
}

// "command%first line%second line": an unescaped % ends the command, and then a line of its input.
void read_command(const std::string& text, CronJob& job) {
    bool in_input = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto& part = in_input ? job.input : job.command;
        if (text.compare(i, 2, "\\%") == 0)
            part += text[++i];
        else if (text[i] != '%')
            part += text[i];
        else if (in_input)
            part += '\n';
        else
            in_input = true;
    }
    if (in_input) job.input += '\n';
    REQUIRE_MESSAGE(!job.command.empty(), "a line without a command");
}

CronJob read_job(const std::string& line, const CronJob& settings) {
    CronJob job = settings;
    std::istringstream in(line);
    std::string minutes, hours, days_of_month, months, days_of_week, command;
    in >> minutes >> hours >> days_of_month >> months >> days_of_week >> std::ws;
    std::getline(in, command);
    job.minutes = read_field(minutes, 0, 59);
    job.hours = read_field(hours, 0, 23);
    job.days_of_month = read_field(days_of_month, 1, 31);
    job.months =
        read_field(months, 1, 12, {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"});
    job.days_of_week = read_field(days_of_week, 0, 7, {"sun", "mon", "tue", "wed", "thu", "fri", "sat"});
    if (job.days_of_week.contains(7)) job.days_of_week.insert(0);
    job.any_day_of_month = days_of_month.starts_with('*');
    job.any_day_of_week = days_of_week.starts_with('*');
    read_command(command, job);
    return job;
}

// NAME=value, taken as it stands: nothing is put in for $HOME or ~.
void read_setting(const std::string& name, const std::string& value, CronJob& settings) {
    REQUIRE_MESSAGE(value.find_first_of("$~") == std::string::npos, "cron does not expand this: " << value);
    if (name == "PATH")
        settings.path = value;
    else if (name == "MAILTO")
        settings.mail_to = value;
    else
        FAIL("a setting that the tests do not know: " << name);
}

}  // namespace

Crontab read_crontab(const std::vector<std::string>& lines) {
    Crontab table;
    CronJob settings;
    for (const auto& line : lines) {
        std::smatch setting;
        if (line.empty() || line.front() == '#') continue;
        if (std::regex_match(line, setting, std::regex("([A-Z_]+)=(.*)")))
            read_setting(setting[1], setting[2], settings);
        else
            table.jobs.push_back(read_job(line, settings));
    }
    REQUIRE_FALSE(table.jobs.empty());
    return table;
}

// Where both kinds of day are named, one of them is enough.
bool runs_on(const CronJob& job, std::chrono::year_month_day day) {
    const auto weekday = static_cast<int>(std::chrono::weekday(std::chrono::sys_days(day)).c_encoding());
    const bool of_month = job.days_of_month.contains(static_cast<int>(static_cast<unsigned>(day.day())));
    const bool of_week = job.days_of_week.contains(weekday);
    const bool either = !job.any_day_of_month && !job.any_day_of_week;
    return job.months.contains(static_cast<int>(static_cast<unsigned>(day.month()))) &&
           (either ? of_month || of_week : of_month && of_week);
}

std::chrono::year_month_day read_date(const std::string& text) {
    int year = 0;
    unsigned month = 0, day = 0;
    REQUIRE(std::sscanf(text.c_str(), "%4d-%2u-%2u", &year, &month, &day) == 3);
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
    REQUIRE(date.ok());
    return date;
}

}  // namespace testing
