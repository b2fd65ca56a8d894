# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the console as a screen reader does and works a call by what it hears; ends with 1 where that fails."""
import subprocess
import sys
import time

import pyatspi


def console():
    for _ in range(100):
        for app in pyatspi.Registry.getDesktop(0):
            if app and "lodestar" in (app.name or "").lower():
                return app
        time.sleep(0.2)
    sys.exit("the console is not on the accessibility bus")


def walk(node, depth=0):
    if node is None or depth > 40:
        return
    yield node
    for i in range(node.childCount):
        try:
            yield from walk(node.getChildAtIndex(i), depth + 1)
        except Exception:  # an object that went away meanwhile
            continue


def has(node, state):
    return node.getState().contains(state)


CELLS = (pyatspi.ROLE_TABLE_CELL, pyatspi.ROLE_TREE_ITEM, pyatspi.ROLE_LIST_ITEM)


def focused(app):
    """What has the keyboard. A list's current row calls itself focused even where the list has not got it."""
    for node in walk(app):
        if not has(node, pyatspi.STATE_FOCUSED) or not node.name:
            continue
        if node.getRole() in (pyatspi.ROLE_FRAME, pyatspi.ROLE_APPLICATION):
            continue
        if node.getRole() in CELLS and not has(node.parent, pyatspi.STATE_FOCUSED):
            continue
        return node
    return None


def hear(app, wanted, seconds=15):
    """The name of what has the focus, once it holds the wanted words."""
    end = time.time() + seconds
    name = ""
    while time.time() < end:
        node = focused(app)
        name = node.name if node else ""
        if wanted.lower() in name.lower():
            return name
        time.sleep(0.2)
    sys.exit(f"the focus says {name!r}, not {wanted!r}")


def press(*keys):
    subprocess.run(["xdotool", "key", "--clearmodifiers", "--delay", "80", *keys], check=True)


def write(text):
    subprocess.run(["xdotool", "type", "--clearmodifiers", "--delay", "30", text], check=True)


def texts(app):
    return [node.name for node in walk(app) if node.name]


app = console()
print("on the bus:", app.name)

mute = []
for node in walk(app):
    if has(node, pyatspi.STATE_FOCUSABLE) and has(node, pyatspi.STATE_SHOWING) and not (node.name or "").strip():
        if node.getRole() not in (pyatspi.ROLE_FRAME, pyatspi.ROLE_FILLER, pyatspi.ROLE_SCROLL_PANE, pyatspi.ROLE_VIEWPORT,
                                  pyatspi.ROLE_PANEL, pyatspi.ROLE_TABLE_CELL, pyatspi.ROLE_LIST_ITEM, pyatspi.ROLE_SCROLL_BAR):
            mute.append(f"{node.getRoleName()} in {node.parent.name if node.parent else '?'}")
if mute:
    sys.exit("these can be worked and say nothing: " + ", ".join(sorted(set(mute))))

press("F2")
print("heard:", hear(app, "Location"))
write("9 Invented Lane")
press("ctrl+Return")
# The question has the keyboard now: it says itself and the keys of its answers.
print("heard:", hear(app, ", 1 "))
press("Right")
first = hear(app, "1 ")
for _ in range(50):
    if "," not in first:  # else it is the question still
        break
    time.sleep(0.2)
    first = hear(app, "1 ")
print("heard:", first)
press("Right")
print("heard:", hear(app, "2 "))
for _ in range(8):
    press("0")
    time.sleep(0.4)
print("answered with the keys that were heard")
candidates = [t for t in texts(app) if "key F5" in t]
if not candidates:
    sys.exit("nothing says which unit F5 sends")
print("heard:", candidates[0])
press("F5")
end = time.time() + 15
while time.time() < end:
    said = [t for t in texts(app) if "sent to 1" in t or "goes to 1" in t or "dispatch" in t.lower() and "✓" in t]
    if said:
        print("heard:", said[0])
        sys.exit(0)
    time.sleep(0.3)
sys.exit("nobody was told that the unit is sent")
