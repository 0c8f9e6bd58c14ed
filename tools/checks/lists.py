"""Words, countries and addresses that the checks know."""

ADVERTISING = (
    r"amazing",
    r"best[- ]in[- ]class",
    r"breathtaking",
    r"cutting[- ]edge",
    r"dazzling",
    r"fabulous",
    r"game[- ]chang\w+",
    r"glorious",
    r"groundbreaking",
    r"iconic",
    r"impressive",
    r"incredible",
    r"leading-edge",
    r"legendary",
    r"magnificent",
    r"masterpiece",
    r"masterstroke",
    r"peerless",
    r"prestigious",
    r"proudly",
    r"remarkabl[ey]",
    r"renowned",
    r"revolutionary",
    r"seamless\w*",
    r"spectacular\w*",
    r"splendid",
    r"state[- ]of[- ]the[- ]art",
    r"stunning",
    r"testament to",
    r"top-notch",
    r"trailblaz\w+",
    r"unmatched",
    r"unparalleled",
    r"unprecedented",
    r"unrivall?ed",
    r"visionary",
    r"world[- ]class",
)
"""Words that praise instead of telling, as regular expressions."""

LINK_FARMS = frozenset(
    {
        "155ck.com",
        "261190.com",
        "3pdu.top",
        "aissmp.com",
        "akitonequipment.com",
        "aolaikelin.cn",
        "axpgqj.com",
        "binuoshi.com",
        "bohamachine.com",
        "brushsoulz.com",
        "chengqianpingji.com",
        "china-yuchang.net",
        "colectoresindustrialesgs.com",
        "corollaimportado.com.br",
        "cqtaiqiedu.com",
        "dyyseo.com",
        "eciequipment.com",
        "enodoworks.com",
        "formacion-profesional-a-distancia.com",
        "izubei.com",
        "jinshudabaoji.com",
        "jkendeljohnson.com",
        "jpbzzn.cn",
        "jumpintl.com",
        "khoahocxaydung.info",
        "kuyimachinery.com",
        "lemofix.com",
        "letao580.com",
        "lu-xu.com",
        "machinerylucky.com",
        "njzyyy.cn",
        "nougun.com",
        "orobotics.cn",
        "pay1999.com",
        "pc0n6y.cn",
        "playcrazygame.com",
        "qhi-logistics.com",
        "quanfengjiuye.com",
        "schwj.cn",
        "sdfwss88.cn",
        "shengfa-sculpture.com",
        "shliheng.cn",
        "shushuxiu.com",
        "socialwatchphilippines.org",
        "squidsaccess.com",
        "studiosvn.com",
        "supamachinery.com",
        "szjzcy.com",
        "telenor.com.np",
        "thermal-actuators.com",
        "tsdianying02.cn",
        "ttcindustrial.com",
        "vnsr890.com",
        "whmsebhyy.com",
        "winchestertire.net",
        "xinkangxinshi.net",
        "yymtaks.cn",
    }
)
"""Domains whose names have nothing to do with what was read there: re-posts, not linked."""

COUNTRIES = (
    "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO "
    "BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ "
    "DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP "
    "GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG "
    "KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML "
    "MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE "
    "PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL "
    "SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM "
    "US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW "
)
"""The codes of ISO 3166-1 alpha-2, a blank after each."""
