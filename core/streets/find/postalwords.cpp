// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of USPS Publication 28 and how they are looked up.
#include "core/streets/find/postalwords.h"

#include <QStringList>

#include <algorithm>
#include <unordered_map>

namespace lodestar::streets {

namespace {

// Each line: the standard abbreviation, then every other spelling (Pub 28 C1, plurals included).
constexpr const char* kSuffixLines[] = {
    "aly allee alley ally",
    "anx anex annex annx",
    "arc arcade",
    "ave av aven avenu avenue avn avnue avenues aves",
    "byu bayou bayoo",
    "bch beach",
    "bnd bend",
    "blf bluf bluff",
    "blfs bluffs",
    "btm bot bottm bottom",
    "blvd boul boulevard boulv bvd bl",
    "br brnch branch",
    "brg brdge bridge",
    "brk brook",
    "brks brooks",
    "bg burg",
    "bgs burgs",
    "byp bypa bypas bypass byps",
    "cp camp cmp",
    "cyn canyn canyon cnyn",
    "cpe cape",
    "cswy causeway causwa",
    "ctr cen cent center centr centre cnter cntr",
    "ctrs centers",
    "cir circ circl circle crcl crcle",
    "cirs circles",
    "clf cliff",
    "clfs cliffs",
    "clb club",
    "cmn common",
    "cmns commons",
    "cor corner",
    "cors corners",
    "crse course",
    "ct court crt",
    "cts courts",
    "cv cove",
    "cvs coves",
    "crk creek",
    "cres crescent crsent crsnt",
    "crst crest",
    "xing crossing crssng",
    "xrd crossroad",
    "xrds crossroads",
    "curv curve",
    "dl dale",
    "dm dam",
    "dv div divide dvd",
    "dr driv drive drv",
    "drs drives",
    "est estate",
    "ests estates",
    "expy exp expr express expressway expw",
    "ext extension extn extnsn",
    "exts extensions",
    "fall",
    "fls falls",
    "fry ferry frry",
    "fld field",
    "flds fields",
    "flt flat",
    "flts flats",
    "frd ford",
    "frds fords",
    "frst forest forests",
    "frg forg forge",
    "frgs forges",
    "frk fork",
    "frks forks",
    "ft fort frt",
    "fwy freeway freewy frway frwy",
    "gdn garden gardn grden grdn",
    "gdns gardens grdns",
    "gtwy gateway gatewy gatway gtway",
    "gln glen",
    "glns glens",
    "grn green",
    "grns greens",
    "grv grov grove",
    "grvs groves",
    "hbr harb harbor harbr hrbor harbour",
    "hbrs harbors",
    "hvn haven",
    "hts ht height heights",
    "hwy highway highwy hiway hiwy hway",
    "hl hill",
    "hls hills",
    "holw hllw hollow hollows holws",
    "inlt inlet",
    "is island islnd",
    "iss islands islnds",
    "isle isles",
    "jct jction jctn junction junctn juncton",
    "jcts jctns junctions",
    "ky key",
    "kys keys",
    "knl knol knoll",
    "knls knolls",
    "lk lake",
    "lks lakes",
    "land",
    "lndg landing lndng",
    "ln lane lanes",
    "lgt light",
    "lgts lights",
    "lf loaf",
    "lck lock",
    "lcks locks",
    "ldg ldge lodg lodge",
    "loop loops",
    "mall",
    "mnr manor",
    "mnrs manors",
    "mdw meadow",
    "mdws mdw meadows medows",
    "mews",
    "ml mill",
    "mls mills",
    "msn missn mission mssn",
    "mtwy motorway",
    "mt mnt mount",
    "mtn mntain mntn mountain mountin mtin",
    "mtns mntns mountains",
    "nck neck",
    "orch orchard orchrd",
    "oval ovl",
    "opas overpass",
    "park prk parks",
    "pkwy parkway parkwy pkway pky parkways pkwys",
    "pass",
    "psge passage",
    "path paths",
    "pike pikes",
    "pne pine",
    "pnes pines",
    "pl place",
    "pln plain",
    "plns plains",
    "plz plaza plza",
    "pt point",
    "pts points",
    "prt port",
    "prts ports",
    "pr prairie prr",
    "radl rad radial radiel",
    "ramp",
    "rnch ranch ranches rnchs",
    "rpd rapid",
    "rpds rapids",
    "rst rest",
    "rdg rdge ridge",
    "rdgs ridges",
    "riv river rvr rivr",
    "rd road",
    "rds roads",
    "rte route",
    "row",
    "rue",
    "run",
    "shl shoal",
    "shls shoals",
    "shr shoar shore",
    "shrs shoars shores",
    "skwy skyway",
    "spg spng spring sprng",
    "spgs spngs springs sprngs",
    "spur spurs",
    "sq sqr sqre squ square",
    "sqs sqrs squares",
    "sta station statn stn",
    "stra strav straven stravenue stravn strvn strvnue",
    "strm stream streme",
    "st street strt str",
    "sts streets",
    "smt sumit sumitt summit",
    "ter terr terrace",
    "trwy throughway",
    "trce trace traces",
    "trak track tracks trk trks",
    "trfy trafficway",
    "trl trail trails trls",
    "trlr trailer trlrs",
    "tunl tunel tunls tunnel tunnels tunnl",
    "tpke trnpk turnpike turnpk tpk",
    "upas underpass",
    "un union",
    "uns unions",
    "vly valley vally vlly",
    "vlys valleys",
    "via vdct viadct viaduct",
    "vw view",
    "vws views",
    "vlg vill villag village villg villiage",
    "vlgs villages",
    "vl ville",
    "vis vist vista vst vsta",
    "walk walks",
    "wall",
    "way wy",
    "ways",
    "wl well",
    "wls wells",
};

constexpr const char* kDirectionLines[] = {"n north no",
                                           "ne northeast",
                                           "e east",
                                           "se southeast",
                                           "s south so",
                                           "sw southwest",
                                           "w west",
                                           "nw northwest"};

// Pub 28 C2, and what people say on the telephone.
constexpr const char* kUnitsWithId =
    "apt apartment bldg building bld blg dept department fl floor flr "
    "hngr hangar key lot no num number pier pmb rm room slip spc space "
    "stop ste suite trlr trailer unit level lvl";
constexpr const char* kUnitsAlone = "bsmt basement frnt front lbby lobby lowr lower mezzanine ofc "
                                    "office ph penthouse rear side uppr upper";

// Pub 28 232: what stands before the number of a road that has no name.
constexpr const char* kRoutes =
    "highway hwy route rte rt sr us interstate ih i cr fm rm rr state county ranch farm loop "
    "business bypass road rd spur";

constexpr const char* kBoxes = "po pob pobox box lockbox drawer caller hc hcr rr rfd psc";

constexpr const char* kStateCodes =
    "al ak az ar ca co ct de dc fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj "
    "nm ny nc nd oh ok or pa ri sc sd tn tx ut vt va wa wv wi wy pr gu vi as mp";
constexpr const char* kStateNames =
    "alabama alaska arizona arkansas california colorado connecticut delaware florida georgia "
    "hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts "
    "michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon "
    "pennsylvania tennessee texas utah vermont virginia washington wisconsin wyoming";
constexpr const char* kStatesFirst = "new north south west rhode district";
constexpr const char* kStatesSecond =
    "hampshire jersey mexico york carolina dakota virginia island columbia";

// Other words with several spellings.
constexpr const char* kOtherLines[] = {"1st first",       "2nd second",       "3rd third",
                                       "4th fourth",      "5th fifth",        "6th sixth",
                                       "7th seventh",     "8th eighth",       "9th ninth",
                                       "10th tenth",      "11th eleventh",    "12th twelfth",
                                       "13th thirteenth", "14th fourteenth",  "15th fifteenth",
                                       "16th sixteenth",  "17th seventeenth", "18th eighteenth",
                                       "19th nineteenth", "20th twentieth",   "st saint sainte ste",
                                       "dr doctor",       "jr junior",        "sr senior",
                                       "mt mount",        "ft fort",          "univ university",
                                       "hosp hospital",   "natl national",    "intl international",
                                       "elem elementary", "mem memorial",     "govt government",
                                       "apts apartments", "ih i interstate"};

std::vector<std::u16string> wordsOf(const char* line)
{
    std::vector<std::u16string> words;
    for (const QString& word : QString::fromLatin1(line).split(u' ', Qt::SkipEmptyParts))
        words.push_back(word.toStdU16String());
    return words;
}

struct ByText
{
    using is_transparent = void;

    size_t operator()(std::u16string_view text) const
    {
        return std::hash<std::u16string_view>()(text);
    }
};

template <class T>
using ByWord = std::unordered_map<std::u16string, T, ByText, std::equal_to<>>;

struct Tables
{
    ByWord<PostalWord> words;
    ByWord<std::vector<std::u16string>> same;
    std::vector<std::u16string> suffixes{std::u16string()};
    std::vector<std::u16string> directions{std::u16string()};
    std::vector<PostalSpelling> ordered;

    Tables();
    void addGroup(const std::vector<std::u16string>& group);
    void addNames();
};

void Tables::addGroup(const std::vector<std::u16string>& group)
{
    std::vector<std::u16string> all = group;
    for (const std::u16string& word : group)
        for (const std::u16string& other : same[word])
            if (std::ranges::find(all, other) == all.end())
                all.push_back(other);
    for (const std::u16string& word : group)
        same[word] = all;
}

void Tables::addNames()
{
    const auto each = [this](const char* line, auto mark) {
        for (const std::u16string& word : wordsOf(line))
            mark(words[word]);
    };
    each(kUnitsWithId, [](PostalWord& w) { w.unit = PostalWord::Unit::NeedsId; });
    each(kUnitsAlone, [](PostalWord& w) { w.unit = PostalWord::Unit::StandsAlone; });
    each(kRoutes, [](PostalWord& w) { w.isRoute = true; });
    each(kBoxes, [](PostalWord& w) { w.isBox = true; });
    each(kStatesSecond, [](PostalWord& w) { w.state = PostalWord::State::SecondOfTwo; });
    each(kStatesFirst, [](PostalWord& w) { w.state = PostalWord::State::FirstOfTwo; });
    each(kStateCodes, [](PostalWord& w) { w.state = PostalWord::State::Code; });
    each(kStateNames, [](PostalWord& w) { w.state = PostalWord::State::Whole; });
}

Tables::Tables()
{
    for (const char* line : kSuffixLines) {
        const auto group = wordsOf(line);
        suffixes.push_back(group.front());
        for (const std::u16string& word : group)
            words[word].suffix = static_cast<quint8>(suffixes.size() - 1);
        addGroup(group);
    }
    for (const char* line : kDirectionLines) {
        const auto group = wordsOf(line);
        directions.push_back(group.front());
        for (const std::u16string& word : group)
            words[word].direction = static_cast<quint8>(directions.size() - 1);
        addGroup(group);
    }
    for (const char* line : kOtherLines)
        addGroup(wordsOf(line));
    addNames();
    for (const auto& [word, what] : words)
        if (what.suffix || what.direction)
            ordered.push_back({word, what.suffix, what.direction});
    std::ranges::sort(ordered, {}, &PostalSpelling::word);
}

const Tables& tables()
{
    static const Tables kTables;
    return kTables;
}

} // namespace

std::u16string_view directionName(quint8 direction)
{
    return tables().directions[direction];
}

std::u16string_view suffixName(quint8 suffix)
{
    return tables().suffixes[suffix];
}

const PostalWord& postalWord(std::u16string_view folded)
{
    static const PostalWord kName;
    const auto found = tables().words.find(folded);
    return found == tables().words.end() ? kName : found->second;
}

std::span<const std::u16string> spellings(std::u16string_view folded)
{
    const auto found = tables().same.find(folded);
    return found == tables().same.end() ? std::span<const std::u16string>() : found->second;
}

const std::vector<PostalSpelling>& suffixesAndDirections()
{
    return tables().ordered;
}

} // namespace lodestar::streets
