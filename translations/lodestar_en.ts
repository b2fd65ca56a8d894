<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
    <context>
        <name>lodestar::ui::CallCardPanel</name>
        <message numerus="yes">
            <source>%n place(s) fit: choose one with the arrow keys and Enter; Ctrl Enter takes it as it is typed, not located</source>
            <translation>
                <numerusform>One place fits: choose it with the arrow keys and Enter; Ctrl Enter takes it as it is typed, not located</numerusform>
                <numerusform>%n places fit: choose one with the arrow keys and Enter; Ctrl Enter takes it as it is typed, not located</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lodestar::ui::CardNotices</name>
        <message numerus="yes">
            <source>%n more · %1 shows all</source>
            <translation>
                <numerusform>%n more · %1 shows all</numerusform>
                <numerusform>%n more · %1 shows all</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lodestar::ui::DraftKeeper</name>
        <message numerus="yes">
            <source>%n card(s)</source>
            <translation>
                <numerusform>%n card</numerusform>
                <numerusform>%n cards</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Call %1 has %n new line(s).</source>
            <translation>
                <numerusform>Call %1 has %n new line.</numerusform>
                <numerusform>Call %1 has %n new lines.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n call(s) opened</source>
            <translation>
                <numerusform>%n call opened</numerusform>
                <numerusform>%n calls opened</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n closed</source>
            <translation>
                <numerusform>%n closed</numerusform>
                <numerusform>%n closed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n unit(s) changed</source>
            <translation>
                <numerusform>%n unit changed</numerusform>
                <numerusform>%n units changed</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lodestar::ui::MapView</name>
        <message numerus="yes">
            <source>%n call(s)</source>
            <translation>
                <numerusform>%n call</numerusform>
                <numerusform>%n calls</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n unit(s)</source>
            <translation>
                <numerusform>%n unit</numerusform>
                <numerusform>%n units</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lodestar::ui::Pin</name>
        <message numerus="yes">
            <source>A PIN has at least %n signs.</source>
            <translation>
                <numerusform>A PIN has at least %n sign.</numerusform>
                <numerusform>A PIN has at least %n signs.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lodestar::ui::QueueBar</name>
        <message numerus="yes">
            <source>%n in DURESS</source>
            <translation>
                <numerusform>%n in DURESS</numerusform>
                <numerusform>%n in DURESS</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n OVERDUE</source>
            <translation>
                <numerusform>%n OVERDUE</numerusform>
                <numerusform>%n OVERDUE</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not triaged</source>
            <translation>
                <numerusform>%n not triaged</numerusform>
                <numerusform>%n not triaged</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new</source>
            <translation>
                <numerusform>%n new</numerusform>
                <numerusform>%n new</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n late follow-up(s)</source>
            <translation>
                <numerusform>%n late follow-up</numerusform>
                <numerusform>%n late follow-ups</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hidden</source>
            <translation>
                <numerusform>%n hidden</numerusform>
                <numerusform>%n hidden</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n crew(s) not heard of</source>
            <translation>
                <numerusform>%n crew not heard of</numerusform>
                <numerusform>%n crews not heard of</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n crew(s) UNPROTECTED</source>
            <translation>
                <numerusform>%n crew UNPROTECTED</numerusform>
                <numerusform>%n crews UNPROTECTED</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lodestar::ui::QueueModel</name>
        <message numerus="yes">
            <source>%n call(s)</source>
            <translation>
                <numerusform>%n call</numerusform>
                <numerusform>%n calls</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n over target</source>
            <translation>
                <numerusform>%n over target</numerusform>
                <numerusform>%n over target</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not triaged</source>
            <translation>
                <numerusform>%n not triaged</numerusform>
                <numerusform>%n not triaged</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lodestar::ui::QueuePanel</name>
        <message numerus="yes">
            <source>▲ %n above</source>
            <translation>
                <numerusform>▲ %n above</numerusform>
                <numerusform>▲ %n above</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lodestar::ui::RosterPanel</name>
        <message numerus="yes">
            <source>%n available</source>
            <translation>
                <numerusform>%n available</numerusform>
                <numerusform>%n available</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n conditional</source>
            <translation>
                <numerusform>%n conditional</numerusform>
                <numerusform>%n conditional</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lodestar::ui::StatusStrip</name>
        <message numerus="yes">
            <source>▲ %1 · %n more</source>
            <translation>
                <numerusform>▲ %1 · %n more</numerusform>
                <numerusform>▲ %1 · %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>queue</name>
        <message numerus="yes">
            <source>%n attempt(s) so far</source>
            <translation>
                <numerusform>%n attempt so far</numerusform>
                <numerusform>%n attempts so far</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>store</name>
        <message numerus="yes">
            <source>%n link(s) from calls to events were missing.</source>
            <translation>
                <numerusform>%n link from calls to events was missing.</numerusform>
                <numerusform>%n links from calls to events were missing.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n link(s) from calls to events were wrong.</source>
            <translation>
                <numerusform>%n link from calls to events was wrong.</numerusform>
                <numerusform>%n links from calls to events were wrong.</numerusform>
            </translation>
        </message>
    </context>
</TS>
