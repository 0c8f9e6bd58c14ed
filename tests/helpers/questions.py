"""Questions that a search is asked, each with the record that has to come first, or early."""

from typing import NamedTuple


class Question(NamedTuple):
    """What is asked.

    Attributes:
        text: What is looked for.
        answer: The record, or several of which any will do.
        within: Among how many first ones it has to be.
    """

    text: str
    answer: str
    within: int = 1


QUESTIONS = (
    # Names: whole, in any script, by word, in any order.
    Question("NIO", "nio"),
    Question("蔚来", "nio"),
    Question("weilai", "nio"),
    Question("Wèi Lái", "nio"),
    Question("JAC Motors", "jac-motors"),
    Question("江淮汽车", "jac-motors"),
    Question("江淮汽車", "jac-motors"),
    Question("600418", "jac-motors"),
    Question("Zuo Yan'an", "zuo-yanan"),
    Question("zuo yanan", "zuo-yanan"),
    Question("Merkel Angela", "angela-merkel"),
    Question("瑞風", "refine refine-mpv"),
    Question("ruifeng", "refine refine-mpv"),
    Question("Refine S3", "refine-s3"),
    Question("Sahagún plant", "ciudad-sahagun-plant"),
    # Titles, phrases and words, the main line before detail.
    Question("first truck", "first-truck-1968"),
    Question("first trucks", "first-truck-1968"),
    Question("truck first 1968", "first-truck-1968"),
    Question("bus chassis", "bus-chassis-1990"),
    Question("coach chassis", "bus-chassis-1990"),
    Question("shanghai stock exchange shares listed", "shanghai-listing-2001"),
    Question("listing 2001", "shanghai-listing-2001"),
    Question("Tongyue recall", "tongyue-recall-2013", 3),
    Question("rust", "cctv-tongyue-rust-2013"),
    Question("loss", "first-annual-loss-2018 largest-annual-loss-2024"),
    Question("when was JAC founded", "jac-founding-1964 jac-motors", 3),
    # Names among other words.
    Question(
        "VW joint venture",
        "volkswagen-joint-venture-contract-2017 volkswagen-anhui jac-volkswagen-joint-venture",
    ),
    Question("NIO contract manufacture ends", "nio-contract-manufacture-ends-2023"),
    Question("左延安 chairman", "zuo-yanan-chairman-jac-group zuo-yanan-chairman-jac-motors", 3),
    Question("左延安董事长", "zuo-yanan-chairman-jac-group zuo-yanan-chairman-jac-motors", 3),
    Question("huawei luxury car", "huawei-luxury-car-agreement-2023 jac-huawei-luxury-cars"),
    # Chinese words of the trade.
    Question("董事长", "xiang-xingchu-chairman-2021 an-jin-chairman-jac-group-2012"),
    Question("出口", "first-exports-bolivia-1990 vehicle-exports-2024", 3),
    Question("销量", "sales-peak-2016", 3),
    Question(
        "新能源", "new-energy-research-begins-2002 new-energy-vehicles-strategic-core-2017", 3
    ),
    Question("客车底盘", "bus-chassis-1990"),
    Question("大众合资", "volkswagen-joint-venture-contract-2017 jac-volkswagen-joint-venture", 3),
    Question("召回", "tongyue-recall-2013", 3),
    Question("第一辆卡车", "first-truck-1968", 3),
    # Numbers.
    Question("643,300", "sales-peak-2016 sales-2016"),
    Question("643300 vehicles", "sales-2016 sales-peak-2016"),
    Question("64.33万", "sales-2016 sales-peak-2016"),
    Question("1.784 billion", "largest-annual-loss-2024"),
    Question("1784 million", "largest-annual-loss-2024 net-profit-2024"),
    Question("130 markets", "countries-served-2022"),
    Question("over 130 markets", "pandayoo-130-markets", 3),
    Question("130 countries", "countries-served-2022"),
    Question("countries served 2022", "countries-served-2022"),
    # Misspelt.
    Question("Volkswagonn", "volkswagen"),
    Question("Pininfarrina", "pininfarina"),
    Question("Volkswagn joint venture", "volkswagen-joint-venture-contract-2017", 3),
)
