# needs: python3 bash zsh fish /usr/share/bash-completion/bash_completion
"""Bash, zsh and fish complete lines of valgus by the scripts that it prints.

Each shell is asked what it proposes for a line that was typed, and what the line is after Tab: with the script as its
output is sourced, and as a file where the shell looks for one by itself.
"""
import os
import pty
import re
import select
import shutil
import subprocess
import sys
import time

valgus = sys.argv[1]
home = os.getcwd()
work = f"{home}/work"
helpers = "/usr/share/bash-completion/bash_completion"
environment = {**os.environ, "PATH": f"{home}/bin:{os.environ['PATH']}", "TERM": "dumb", "INPUTRC": "/dev/null"}
failures = []


def check(what, got, wanted):
    if isinstance(got, list):  # a shell may show what a folder is, or not
        got = [word.removesuffix("/") for word in got]
    if got != wanted:
        failures.append(f"{what}\n    got    {got}\n    wanted {wanted}")


# --- what there is to complete

os.mkdir(work)
os.chdir(work)
os.mkdir("bin")
os.symlink(valgus, "bin/valgus")
os.symlink("work/bin", f"{home}/bin")
os.mkdir("sub")
for name in ("a.txt", "my lib.yaml", "sub/inner.yaml"):
    open(name, "w", encoding="utf-8").close()
with open("small.yaml", "w", encoding="utf-8") as file:
    file.write(subprocess.run([valgus, "init", "folder", "--for", "shoulder", "-q"], check=True, capture_output=True,
                              text=True).stdout)
os.rename("folder/library.yaml", "small.yaml")
shutil.rmtree("folder")

SIDES = ["both", "left", "right"]
# A line, and what stands in place of its last word.
LISTS = [
    ("valgus plan --side ", SIDES),
    ("valgus plan --side=", [f"--side={side}" for side in SIDES]),
    ("valgus plan --side=r", ["--side=right"]),
    ("valgus plan -sl", ["-sleft"]),
    ("valgus --side right prog", ["program", "progress"]),
    ("valgus plan --focus kn", ["knee"]),
    ("valgus plan --focus hip,kn", ["hip,knee"]),
    ("valgus plan --focus=hip,kn", ["--focus=hip,knee"]),
    ("valgus plan --focus 'hip',kn", ["hip,knee"]),
    ("valgus plan --library small.yaml --focus sh", ["shoulder", "shoulder-blade"]),
    ("valgus plan --focus sh --library small.yaml --focus=sh", ["--focus=shoulder", "--focus=shoulder-blade"]),
    ("valgus plan --library=small.yaml --focus=sh", ["--focus=shoulder", "--focus=shoulder-blade"]),
    ("valgus plan --library nowhere.yaml --focus kn", ["knee"]),
    ("valgus plan --stage step-up=", ["step-up=1", "step-up=2"]),
    ("valgus plan --stage=step-up=", ["--stage=step-up=1", "--stage=step-up=2"]),
    ("valgus log --done all,step-up=p", ["all,step-up=part"]),
    ("valgus plan --ma", ["--mastered", "--max-bytes", "--max-exercises", "--max-nodes"]),
    ("valgus plan --max-bytes 1000 --ma", ["--mastered", "--max-exercises", "--max-nodes"]),
    ("valgus completion ", ["bash", "fish", "zsh"]),
    ("valgus comp", ["completion"]),
    ("valgus plan --library ", ["bin", "builtin", "my lib.yaml", "small.yaml", "sub"]),
    ("valgus plan --library=s", ["--library=small.yaml", "--library=sub"]),
    ("valgus plan --library=b", ["--library=bin", "--library=builtin"]),
    ("valgus check sub/", ["sub/inner.yaml"]),
    ("valgus plan -o ", ["a.txt", "bin", "my lib.yaml", "small.yaml", "sub"]),
    ("valgus init s", ["sub"]),
    ("valgus plan --clinic logo=a", ["logo=a.txt"]),
    ("valgus nonsense ", []),
    ("valgus plan --nonsense ", None),  # all options
]
# A line, and what it is after Tab. Where the cursor is not in its end, "|" stands for it.
TABS = [
    ("valgus plan --side r| --focus hip", "valgus plan --side right --focus hip"),
    ("valgus comp", "valgus completion "),
    ("valgus plan --side r", "valgus plan --side right "),
    ("valgus plan --side=r", "valgus plan --side=right "),
    ("valgus plan --focus hip,kn", "valgus plan --focus hip,knee "),
    ("valgus plan --dose clam", "valgus plan --dose clam-shell="),
    ("valgus plan --library sm", "valgus plan --library small.yaml "),
    ("valgus plan --library su", "valgus plan --library sub/"),
    ("valgus plan --library=su", "valgus plan --library=sub/"),
    ("valgus plan --library my", "valgus plan --library my\\ lib.yaml "),
    ("valgus plan --library my\\ lib.yaml --focus kn", "valgus plan --library my\\ lib.yaml --focus knee "),
    ("valgus plan --side right > a", "valgus plan --side right > a.txt "),
    ("bin/valgus plan --side r", "bin/valgus plan --side right "),
    ("~/bin/valgus plan --side r", "~/bin/valgus plan --side right "),
]


# --- bash and zsh, typed at on a terminal

class Typed:
    """A shell on a terminal, which says a line in <<< >>> when asked."""

    def __init__(self, command, setup):
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            os.execvpe(command[0], command, environment)
        self.text = b""
        for line in setup:
            self.send(line + "\n")
        # It reads keys from when it prompts for them.
        self.send("PS1='<<<'ready'>>>'\n")
        self.wait_for(rb"<<<ready>>>")

    def send(self, text):
        os.write(self.terminal, text.encode())

    def wait_for(self, pattern):
        end = time.monotonic() + 20
        while not (found := re.search(pattern, self.text, re.S)):
            if time.monotonic() > end:
                raise SystemExit(f"the shell said nothing more: {self.text[-800:]}")
            if select.select([self.terminal], [], [], 0.1)[0]:
                self.text += os.read(self.terminal, 65536)
        self.text = self.text[found.end():]
        return found

    def line_after(self, typed, keys):
        typed, _, behind = typed.partition("|")
        back = "\x02" * len(behind)
        self.send("\x05\x15" + typed + behind + back + keys + "\x18d")  # all of the line away first, and in the end the line is said
        said = self.wait_for(rb"<<<line:(.*?)>>>").group(1).decode()
        self.send("\x05\x15")
        return re.sub(" +", " ", said.replace("\r\n", "").replace("\n", ""))

    def end(self):
        self.send("\x05\x15exit\n")
        os.waitpid(self.pid, 0)


def last_words(line, typed):
    """What stands where the last word was typed: several, where a shell has put all of them there."""
    before = typed[:typed.rfind(" ") + 1]
    assert line.startswith(before), (line, before)
    return sorted(word.replace("\\", "") for word in re.findall(r"(?:\\.|[^\s\\])+", line[len(before):]))


def bash(name, first):
    shell = Typed(
        ["bash", "--norc", "--noprofile", "-i"],
        ["PS1='$ '; set +o history; bind 'set bell-style none'; bind 'set enable-bracketed-paste off'", *first,
         "say() { printf '<<<line:%s>>>' \"$READLINE_LINE\"; }",
         "bind -x '\"\\C-xd\": say'", "bind '\"\\C-xa\": insert-completions'", "stty -echo cols 2000"])
    for typed, wanted in LISTS:
        line = shell.line_after(typed, "\x18a")
        if wanted is None:
            check(f"{name}: {typed}", len(last_words(line, typed)) > 50, True)
            continue
        # Bash replaces what stands behind "=", and adds all of them there.
        begin = typed.rfind("=") + 1 if "=" in typed[typed.rfind(" "):] else typed.rfind(" ") + 1
        behind = [word.replace("\\", "") for word in re.findall(r"(?:\\.|[^\s\\])+", line[begin:])]
        prefix = typed[typed.rfind(" ") + 1:begin]
        got = sorted(prefix + word for word in behind)
        if not wanted:
            wanted = [typed[typed.rfind(" ") + 1:]] if not typed.endswith(" ") else []
        check(f"{name}: {typed}", got, wanted)
    for typed, wanted in TABS:
        check(f"{name}: {typed} Tab", shell.line_after(typed, "\t"), wanted)
    shell.end()


def zsh(name, first):
    shell = Typed(
        ["zsh", "-f", "-i"],
        ["PS1='$ '; unsetopt prompt_sp zle_bracketed_paste; unset zle_bracketed_paste; setopt no_beep no_list_beep",
         *first, "stty cols 2000",
         # What is handed to compadd is what is proposed: its prefix and its words.
         "compadd() { local -a hits; local i; builtin compadd -O hits \"$@\"; "
         "[[ $* == *-[OAD]* ]] || for i in $hits; do print -rn -- \"<<<hit:$IPREFIX$i>>>\"; done; "
         "builtin compadd \"$@\" }",
         "say() { print -rn -- \"<<<line:$BUFFER>>>\" }; zle -N say; bindkey '^Xd' say",
         "bindkey '^U' kill-whole-line"])
    for typed, wanted in LISTS:
        shell.text = b""
        shell.send("\x15" + typed + "\x04\x18d")  # Ctrl-D lists
        said = shell.wait_for(rb"(.*)<<<line:").group(1).decode()
        got = sorted(set(hit.replace("\\", "") for hit in re.findall(r"<<<hit:(.*?)>>>", said)))
        if wanted is None:
            check(f"{name}: {typed}", len(got) > 50, True)
        else:  # of a file in a folder it has the name
            check(f"{name}: {typed}", got, [word.removeprefix("sub/") for word in wanted])
        if typed == "valgus comp":
            check(f"{name}: what a command does", "-- the script by which" in said, True)
    for typed, wanted in TABS:
        check(f"{name}: {typed} Tab", shell.line_after(typed, "\t"), wanted)
    shell.end()


def fish(name, first):
    script = first + "\n"
    for typed, _ in LISTS:
        quoted = typed.replace("\\", "\\\\").replace("'", "\\'")
        script += f"echo '<<<'; complete -C '{quoted}'\n"
    ran = subprocess.run(["fish", "-c", script], env=environment, check=False, capture_output=True,
                         text=True)
    check(f"{name}: standard error", ran.stderr, "")
    answers = ran.stdout.split("<<<\n")[1:]
    for (typed, wanted), answer in zip(LISTS, answers, strict=True):
        got = [line.split("\t")[0] for line in answer.splitlines()]
        if wanted is None:
            check(f"{name}: {typed}", len(got) > 50, True)
        else:
            check(f"{name}: {typed}", sorted(got), wanted)
    check(f"{name}: what a command does", "completion\tthe script by which" in ran.stdout, True)


def script_of(shell, path):
    path = f"{home}/{path}"
    os.makedirs(os.path.dirname(path), exist_ok=True)
    subprocess.run([valgus, "completion", shell, "-q", "-o", path], check=True)


# Which of them; all, unless somebody looks at one.
only = sys.argv[2:] or ["bash", "zsh", "fish"]
if "bash" in only:
    bash("bash", ['eval "$(valgus completion bash)"'])
    script_of("bash", ".local/share/bash-completion/completions/valgus")
    bash("bash with bash-completion", [f". {helpers}"])
if "zsh" in only:
    zsh("zsh", ["autoload -Uz compinit; compinit -u -D", 'eval "$(valgus completion zsh)"'])
    script_of("zsh", "functions/_valgus")
    zsh("zsh, by its fpath", ["fpath=(~/functions $fpath); autoload -Uz compinit; compinit -u -D"])
if "fish" in only:
    fish("fish", "valgus completion fish | source")
    script_of("fish", ".config/fish/completions/valgus.fish")
    fish("fish, by its folder", "")
print("\n".join(failures) or f"{len(LISTS)} lines and {len(TABS)} Tabs, as they should be, in {', '.join(only)}")
sys.exit(1 if failures else 0)
