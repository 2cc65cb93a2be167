#!/usr/bin/env python3
"""Looks at an HTML report in headless Chromium, as a reader would, and leaves pictures of what it saw.

    scripts/check-html-report.py [REPORT.html] [--pictures FOLDER]

Checks that the page asks the network for nothing, that the filters show the cards they should, that each mark leads
to its card, that what is typed and ticked prints, that nothing is wider than a phone, that the page is whole without
scripts, and that every text stands out from its ground by 4.5 to 1 in light and dark. Installs what it needs with
scripts/install-browser. The default report is the golden file of the tests.
"""

import argparse
import base64
import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
GOLDEN = ROOT / "Tests/ReportingTests/Golden/story-html.html"

try:
    from selenium import webdriver
except ImportError:
    tools = subprocess.run([ROOT / "scripts/install-browser"], check=True, capture_output=True, text=True).stdout
    python = ROOT / tools.split()[-1] / "bin/python3"
    os.execv(python, [python, *sys.argv])

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select

CONTRAST = """
const canvas = Object.assign(document.createElement("canvas"), {width: 1, height: 1});
const pen = canvas.getContext("2d", {willReadFrequently: true});
const rgba = (colour) => {
  pen.clearRect(0, 0, 1, 1); pen.fillStyle = colour; pen.fillRect(0, 0, 1, 1);
  return [...pen.getImageData(0, 0, 1, 1).data];
};
const light = ([r, g, b]) => [r, g, b].map((v) => v / 255)
  .map((v) => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
  .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
const ground = (element) => {
  for (let e = element; e; e = e.parentElement) {
    const colour = rgba(getComputedStyle(e).backgroundColor);
    if (colour[3] === 255) return colour;
  }
  return [255, 255, 255, 255];
};
const faults = [];
for (const element of document.body.querySelectorAll("*")) {
  const says = [...element.childNodes].some((n) => n.nodeType === 3 && n.data.trim()) || element.dataset.tag;
  if (!says || !element.checkVisibility() || element.closest("script, .skip")) continue;
  const pair = [light(rgba(getComputedStyle(element).color)), light(ground(element))].sort((a, b) => b - a);
  const contrast = (pair[0] + 0.05) / (pair[1] + 0.05);
  if (contrast < 4.5) faults.push(`${element.tagName}.${element.className}: ${contrast.toFixed(2)}`);
}
return [...new Set(faults)];
"""

faults = []


def check(holds, what):
    """Notes a fault and goes on."""
    print("ok  " if holds else "FAIL", what)
    if not holds:
        faults.append(what)


def browser(width, height, scripts=True):
    options = webdriver.ChromeOptions()
    for argument in ("headless=new", "no-sandbox", "disable-dev-shm-usage", "hide-scrollbars", "disable-gpu"):
        options.add_argument(f"--{argument}")
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    if not scripts:
        options.add_experimental_option("prefs", {"profile.managed_default_content_settings.javascript": 2})
    driver = webdriver.Chrome(options, webdriver.ChromeService("/usr/bin/chromedriver"))
    command(driver, "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
    return driver


def command(driver, name, **arguments):
    return driver.execute_cdp_cmd(name, arguments)


def colour_scheme(driver, scheme):
    command(driver, "Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])


def picture(driver, file, length=2400):
    """The top of the page: the whole of a long one is more than eyes and some browsers can take in."""
    width = driver.execute_script("return innerWidth")
    clip = {"x": 0, "y": 0, "width": width, "height": length, "scale": 1}
    said = command(driver, "Page.captureScreenshot", format="png", captureBeyondViewport=True, clip=clip)
    file.write_bytes(base64.b64decode(said["data"]))


def visible_cards(driver):
    return [card for card in driver.find_elements(By.CSS_SELECTOR, ".card") if card.is_displayed()]


def check_network(driver, address):
    asked = [log["message"] for log in driver.get_log("performance") if '"Network.requestWillBeSent"' in log["message"]]
    strangers = [message for message in asked if address not in message and '"url":"data:' not in message]
    check(asked and not strangers, "the page asks for nothing but itself")
    complaints = [log["message"] for log in driver.get_log("browser") if "favicon" not in log["message"]]
    check(not complaints, f"the browser has no complaint {complaints or ''}")


def check_filters(driver):
    cards = driver.find_elements(By.CSS_SELECTOR, ".card")
    check(len(visible_cards(driver)) == len(cards) > 1, f"all {len(cards)} cards are shown at first")
    for name in ("rules", "speakers", "outlets"):
        menu = Select(driver.find_element(By.NAME, name))
        options = [option.get_attribute("value") for option in menu.options]
        for index, option in enumerate(options[1:6], start=1):
            menu.select_by_index(index)
            wanted = sum(option in card.get_attribute(f"data-{name}").split("\n") for card in cards)
            check(0 < len(visible_cards(driver)) == wanted, f"{name} = {option}: {wanted} of {len(cards)} cards")
            said = driver.find_element(By.ID, "shown").text
            check(said.startswith(f"{wanted} of "), f"and says so: {said}")
        menu.select_by_index(0)
    check(len(visible_cards(driver)) == len(cards), "choosing all shows all again")


def check_keyboard(driver):
    menu = driver.find_element(By.NAME, "rules")
    menu.send_keys(Keys.ARROW_DOWN)
    few = len(visible_cards(driver))
    hidden = next(card for card in driver.find_elements(By.CSS_SELECTOR, ".card") if not card.is_displayed())
    driver.execute_script("location.hash = arguments[0]", hidden.get_attribute("id"))
    driver.implicitly_wait(1)
    check(few > 0 and hidden.is_displayed(), "a link to a card that is filtered away brings it back")
    names = driver.execute_script(
        "return [...document.querySelectorAll('input, select, textarea, button')].filter((e) => !e.labels?.length"
        " && !e.textContent.trim()).map((e) => e.outerHTML)")
    check(not names, f"every control has a label {names or ''}")
    ids = driver.execute_script("return [...document.querySelectorAll('[id]')].map((e) => e.id)")
    check(len(ids) == len(set(ids)), "no id is there twice")
    lost = driver.execute_script(
        "return [...document.querySelectorAll('a[href^=\"#\"]')].map((a) => a.hash.slice(1))"
        ".filter((id) => !document.getElementById(id))")
    check(not lost, f"every link within the page arrives {lost or ''}")


def check_print(driver, pictures):
    driver.execute_script("location.hash = ''; scrollTo(0, 0)")
    notes = driver.find_element(By.TAG_NAME, "textarea")
    notes.send_keys("Called the ministry:", *(Keys.ENTER + f"line {line}" for line in range(2, 8)), " NOTES-END")
    driver.find_element(By.CSS_SELECTOR, "input[type=checkbox]").send_keys(Keys.SPACE)
    pdf = pictures / "print.pdf"
    said = command(driver, "Page.printToPDF", printBackground=True, preferCSSPageSize=True, paperWidth=8.27, paperHeight=11.69)
    pdf.write_bytes(base64.b64decode(said["data"]))
    words = subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True, text=True).stdout
    check("Called the ministry" in words and "NOTES-END" in words, "notes print as typed")
    check("To check" in words and "What this report cannot tell" in words, "the boxes and the limits print")
    subprocess.run(["pdftoppm", "-r", "80", "-png", pdf, pictures / "print"], check=True)


def look(address, pictures):
    driver = browser(1280, 900)
    driver.get(address)
    check_network(driver, address)
    for scheme in ("light", "dark"):
        colour_scheme(driver, scheme)
        weak = driver.execute_script(CONTRAST)
        check(not weak, f"contrast is 4.5 or more in {scheme} {weak or ''}")
        picture(driver, pictures / f"{scheme}.png")
    colour_scheme(driver, "light")
    check_filters(driver)
    Select(driver.find_element(By.NAME, "rules")).select_by_index(1)
    picture(driver, pictures / "filtered.png")
    driver.find_element(By.CSS_SELECTOR, "button[type=reset]").click()
    check_keyboard(driver)
    check_print(driver, pictures)
    driver.quit()


def look_on_a_phone(address, pictures):
    driver = browser(360, 740)
    driver.get(address)
    wide = driver.execute_script("return document.documentElement.scrollWidth")
    check(wide <= 360, f"nothing is wider than a phone ({wide} of 360)")
    picture(driver, pictures / "phone.png")
    driver.quit()


def look_without_scripts(address, pictures):
    driver = browser(1280, 900, scripts=False)
    driver.get(address)
    check(not driver.find_element(By.ID, "filters").is_displayed(), "without scripts there are no filters")
    check(len(visible_cards(driver)) > 0, "without scripts the cards are there")
    driver.quit()




def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("report", nargs="?", type=pathlib.Path, default=GOLDEN)
    arguments.add_argument("--pictures", type=pathlib.Path, default=ROOT / ".build/html-report")
    given = arguments.parse_args()
    given.pictures.mkdir(parents=True, exist_ok=True)
    for old in given.pictures.glob("print*"):
        old.unlink()
    address = given.report.resolve().as_uri()
    for step in (look, look_on_a_phone, look_without_scripts):
        step(address, given.pictures)
    print(f"{len(faults)} faults; pictures in {given.pictures}")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
