// SPDX-License-Identifier: GPL-3.0-or-later
// CallCardPanel: takes and shows one call: where, who, one question at a time, and what is being
// said.
#pragma once

#include "core/desk/desk.h"
#include "core/streets/gazetteer.h"
#include "ui/panels/locationfield.h"
#include "ui/panels/questionbox.h"
#include "ui/shown.h"
#include "ui/widgets/panel.h"

class QScrollArea;

namespace lodestar::ui {

class OutlookStrip;

class CallCardPanel final : public Panel
{
    Q_OBJECT

public:
    CallCardPanel(const Theme& theme,
                  const streets::Gazetteer& gazetteer,
                  Sender& sender,
                  QWidget* parent = nullptr);

    void show(const Shown& shown);
    using Panel::show;

    /// Begins an empty card for a call that rang at `now`; a card begun before keeps what it has.
    void openNew(Instant now);

    [[nodiscard]] bool isNew() const { return m_isNew; }

    /// True if something typed into a new card would be lost with it.
    [[nodiscard]] bool hasUnsent() const;
    /// Puts a place into the new card, as if it had been typed.
    void place(const QString& text);
    void leaveNew();
    /// Puts the keyboard on the question.
    void triage();

    void answered(const CommandId& command, const desk::Receipt& receipt);
    void refused(const CommandId& command, const Error& error);

signals:
    /// The new card has become this call.
    void opened(const lodestar::CallId& call);
    /// One calm line for the command strip.
    void remarked(const QString& text, bool isRefusal);

private:
    /// A text of the call that somebody may be changing.
    struct Field
    {
        QLineEdit* edit = nullptr;
        QString kept;   ///< as the Board has it
        CommandId sent; ///< not answered yet
    };

    enum Slot { LocationSlot, CallerSlot, NatureSlot, PersonSlot, NarrativeSlot, SlotCount };

    Sender& m_sender;
    std::optional<Shown> m_shown;
    CallId m_call;
    bool m_isNew = false;
    Instant m_rangAt;
    CommandId m_opening;
    CommandId m_answering;
    QuestionId m_revisited; ///< an answered question that is shown again to be changed
    Field m_fields[SlotCount];
    QHash<CallId, QList<QString>> m_drafts; ///< what was typed into other cards and not sent

    QScrollArea* m_scroll;
    LocationField* m_location;
    ThemeLabel* m_locationMark;
    QuestionBox* m_question;
    OutlookStrip* m_outlook;
    ThemeLabel* m_given;

    void build(const streets::Gazetteer& gazetteer);
    QWidget* buildFields(const streets::Gazetteer& gazetteer);
    void switchTo(CallId call);
    void keepDraft();
    void showField(Slot slot, const QString& kept);
    void showCall(const Call& call, const Profile& profile);
    void showQuestion(const Call& call, const Profile& profile);
    void showGiven(const QString& text);
    void showOutlook();
    void showHeader();
    void commit(Slot slot);
    void openAt(const Location& location);
    void send(Slot slot, const Command& command);
};

} // namespace lodestar::ui
